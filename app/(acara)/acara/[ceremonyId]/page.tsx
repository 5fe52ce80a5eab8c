import type { Metadata } from "next";
import { InvitationPage } from "@/app/(acara)/acara/[ceremonyId]/invitation-page";
import {
  addPersonAction,
  cancelCeremonyAction,
  holdCeremonyAction,
  issueMinutesAction,
  recordActingAction,
  reinstateCeremonyAction,
  removePersonAction,
  removePhotoAction,
} from "@/app/(acara)/acara/actions";
import { type CeremonyProps, seekCeremony } from "@/app/(acara)/acara/desk";
import { uploadRefusal } from "@/app/upload-refusal";
import { CancelSection } from "@/components/ceremonies/cancel-section";
import { CeremonyDone } from "@/components/ceremonies/ceremony-done";
import { CeremonyFacts } from "@/components/ceremonies/ceremony-facts";
import { CeremonyPeople } from "@/components/ceremonies/ceremony-people";
import { CeremonyStatusLabel } from "@/components/ceremonies/ceremony-status";
import { HoldForm } from "@/components/ceremonies/hold-form";
import { MinutesForm } from "@/components/ceremonies/minutes-form";
import { OutsiderForm } from "@/components/ceremonies/outsider-form";
import { PersonFinder } from "@/components/ceremonies/person-finder";
import { PhotoRoom } from "@/components/ceremonies/photo-room";
import { UnrecordedPeople } from "@/components/ceremonies/unrecorded-people";
import { PageHead } from "@/components/layout/page-head";
import { ButtonAnchor, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { attendanceUnits } from "@/lib/ceremonies/attendance-queries";
import { figuresOf } from "@/lib/ceremonies/figures";
import { listKiosks } from "@/lib/ceremonies/kiosk-queries";
import { listPhotos } from "@/lib/ceremonies/photo-queries";
import { hasBegun } from "@/lib/ceremonies/rules";
import { MAX_PHOTOS } from "@/lib/ceremonies/schema";
import { unrecordedPeople } from "@/lib/ceremonies/unrecorded-people";
import { listEmployees } from "@/lib/employees/queries";
import { isoDay } from "@/lib/format/date";

export const metadata: Metadata = { title: "Acara" };

export default async function Page(props: CeremonyProps) {
  const opened = await seekCeremony(props);
  if (!opened) return <InvitationPage {...props} />;
  const { actor, query, ceremony, mayWrite, mayCancel, mayEndTablets } = opened;
  const { id, name, people } = ceremony;
  const found = mayWrite && query.cari ? await listEmployees(actor, { q: query.cari, limit: 8 }) : null;
  const [photos, refusal, units, kiosks, figures, unrecorded] = await Promise.all([
    listPhotos(actor, id),
    uploadRefusal(id),
    attendanceUnits(actor, id),
    listKiosks(actor, id),
    figuresOf(actor, ceremony, new Date()),
    mayWrite && ceremony.status === "held" ? unrecordedPeople(actor, id) : [],
  ]);
  const begun = hasBegun({ startsAt: new Date(ceremony.startsAt) }, new Date());
  return (
    <>
      <PageHead
        title={name}
        lead={<CeremonyStatusLabel status={ceremony.status} />}
        crumbs={[{ href: "/acara", label: "Acara" }, { label: name }]}
        actions={
          <>
            {mayWrite && (
              <ButtonLink icon="edit" href={`/acara/${id}/ubah`}>
                Ubah
              </ButtonLink>
            )}
            <ButtonLink icon="people" href={`/acara/${id}/hadir`}>
              Daftar hadir
            </ButtonLink>
            {(mayWrite || (mayEndTablets && kiosks.length > 0)) && (
              <ButtonLink icon="person" href={`/acara/${id}/tablet`}>
                Tablet bersama
              </ButtonLink>
            )}
            {ceremony.status !== "cancelled" && (
              <ButtonAnchor look="go" icon="external" href={`/acara/${id}/layar`} target="_blank">
                Buka layar acara
              </ButtonAnchor>
            )}
          </>
        }
      />
      {query.selesai && <CeremonyDone done={query.selesai} />}
      {ceremony.cancelReason !== null && (
        <div className="pt-4">
          <Notice tone="bad" title="Acara ini dibatalkan.">
            {ceremony.cancelReason}
          </Notice>
        </div>
      )}
      <CeremonyFacts ceremony={ceremony} units={units} due={figures.due} />
      <section id="petugas" className="pt-6">
        <h2 className="text-16 font-bold">Petugas, penanda tangan simbolis, dan saksi</h2>
        <p className="pb-2 text-13 text-quiet">
          Tanda tangan simbolis tidak menambah capaian. Setiap pegawai tetap menandatangani paktanya sendiri.
        </p>
        <CeremonyPeople ceremonyId={id} people={people} remove={mayWrite ? removePersonAction : undefined} />
        {mayWrite && (
          <div className="grid gap-6 pt-5 desk:grid-cols-2">
            <PersonFinder
              ceremonyId={id}
              typed={query.cari ?? ""}
              found={found?.items.map(({ employeeId, name: person, position, unitName }) => {
                return { employeeId, name: person, position: position ?? "", unitName };
              })}
              action={addPersonAction}
            />
            <OutsiderForm ceremonyId={id} action={addPersonAction} />
          </div>
        )}
      </section>
      {mayWrite && (
        <section id="pelaksanaan" className="pt-8">
          <h2 className="pb-2 text-16 font-bold">Pelaksanaan</h2>
          <HoldForm
            ceremonyId={id}
            status={ceremony.status}
            ikrar={ceremony.ikrar}
            begun={begun}
            action={holdCeremonyAction}
          />
        </section>
      )}
      <PhotoRoom
        ceremonyId={id}
        photos={photos}
        refusal={refusal}
        remove={mayWrite ? removePhotoAction : undefined}
        full={photos.length >= MAX_PHOTOS}
      />
      {(mayWrite || ceremony.status === "minuted") && (
        <section id="berita-acara" className="pt-8">
          <h2 className="pb-2 text-16 font-bold">Berita acara</h2>
          {ceremony.status === "minuted" ? (
            <ButtonAnchor icon="download" href={`/api/v1/ceremonies/${id}/minutes`}>
              Unduh berita acara (PDF)
            </ButtonAnchor>
          ) : ceremony.status === "held" ? (
            <>
              <UnrecordedPeople ceremonyId={id} people={unrecorded} action={recordActingAction} />
              <MinutesForm
                ceremonyId={id}
                today={isoDay(new Date(), ceremony.zone)}
                unrecorded={unrecorded.length}
                action={issueMinutesAction}
              />
            </>
          ) : (
            <p className="text-quiet">Berita acara dapat diterbitkan setelah acara dinyatakan terlaksana.</p>
          )}
        </section>
      )}
      {mayCancel && (
        <CancelSection
          ceremonyId={id}
          cancelled={ceremony.status === "cancelled"}
          ahead={new Date(ceremony.startsAt) > new Date()}
          cancel={cancelCeremonyAction}
          reinstate={reinstateCeremonyAction}
        />
      )}
    </>
  );
}
