import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { after } from "next/server";
import { PersonActions } from "@/app/(unit)/unit/pegawai/[pactId]/person-actions";
import { personFacts } from "@/app/(unit)/unit/pegawai/[pactId]/person-facts";
import { timelineOf } from "@/app/(unit)/unit/pegawai/[pactId]/timeline";
import { deskPactGone } from "@/app/desk-pact-gone";
import { type SearchParams, signedIn } from "@/app/signed-in";
import { aboutExemption } from "@/app/take-exemption";
import { uploadRefusal } from "@/app/upload-refusal";
import { ExemptionReview } from "@/components/cases/exemption-review";
import { PageHead } from "@/components/layout/page-head";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { SheetPages } from "@/components/unit/sheet-pages";
import { StandingBadge } from "@/components/unit/standing-badge";
import { Timeline } from "@/components/unit/timeline";
import { findOwnWords } from "@/lib/agencies/own-words";
import { labelledNip } from "@/lib/employees/nip";
import { formatDateTime, isoDay } from "@/lib/format/date";
import { singleValues, withQuery } from "@/lib/format/query-string";
import { isMailSent } from "@/lib/mail/post-office";
import { findPersonRecord, replacedSignature } from "@/lib/monitoring/person-record";
import { deskStanding } from "@/lib/pacts/desk-standing";
import { allows, desksOf } from "@/lib/policy";
import { personReminders } from "@/lib/reminders/queries";
import { noteReading } from "@/lib/rights/note-reading";
import { findSealOfPact } from "@/lib/seals/queries";
import { sealWords } from "@/lib/seals/words";

export const metadata: Metadata = { title: "Pegawai" };

type PageProps = { readonly params: Promise<{ pactId: string }>; readonly searchParams: SearchParams };

export default async function PersonPage({ params, searchParams }: PageProps) {
  const [{ pactId }, query] = [await params, singleValues(await searchParams)];
  const path = `/unit/pegawai/${pactId}`;
  const actor = await signedIn(path, query);
  // The personnel agency has this person at its own desk.
  if (!desksOf(actor).includes("unit") && desksOf(actor).includes("bkpsdm")) {
    redirect(withQuery(`/pegawai/pakta/${pactId}`, query));
  }
  const record = await findPersonRecord(actor, pactId);
  // One's own pact is within reach of everybody; this desk belongs to those who look after others'.
  if (!record) return deskPactGone(actor, pactId, { href: "/unit/pegawai", label: "Pegawai" });
  if (!allows("scan.upload", actor, record)) notFound();
  after(() => noteReading(actor, { pactId }, "pact"));
  const { unit, kegiatan } = query;
  const back = withQuery("/unit/pegawai", { unit, kegiatan });
  const sheet = record.scans.find(({ state }) => state !== "superseded" && state !== "withdrawn");
  const sent = record.scans.find(({ id }) => id === query.terkirim);
  const exemption = record.status === "exempt" && record.exemptions.find(({ endedAt }) => endedAt === null);
  const [refusal, exemptRefusal, letterRefusal, { bkpsdmName }, reminders, seal] = await Promise.all([
    uploadRefusal(pactId),
    uploadRefusal(aboutExemption(pactId)),
    uploadRefusal(`bukti-${pactId}`),
    findOwnWords(actor),
    personReminders(actor, { pactId }),
    findSealOfPact(pactId),
  ]);
  const sealed = seal && { term: "Segel PDF", ...sealWords(seal, record.zone) };
  return (
    <>
      <PageHead
        title={record.name}
        crumbs={[{ href: back, label: "Pegawai" }, { label: record.name }]}
        lead={`${labelledNip(record.employmentType, record.nip)} · ${record.unitName}`}
        actions={
          <StandingBadge status={deskStanding(record.status)} replaced={replacedSignature(record)} zone={record.zone} />
        }
      />
      <div className="grid gap-x-12 gap-y-6 pt-4 desk:grid-rows-[auto_auto_1fr] desk:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        {(sent || query.selesai) && (
          <div className="desk:col-span-2 desk:row-start-1">
            <DoneNotice
              done={query.selesai}
              sent={sent && formatDateTime(new Date(sent.uploadedAt), record.zone)}
              pages={sent?.pages}
            />
          </div>
        )}
        <div className="grid min-w-0 content-start gap-6 desk:col-start-2 desk:row-start-2">
          {exemption && (
            <ExemptionReview
              exemption={exemption}
              zone={record.zone}
              bkpsdmName={bkpsdmName}
              to={allows("exemption.add-evidence", actor, record) ? `${path}/bukti` : undefined}
              today={isoDay(new Date(), record.zone)}
              refusal={letterRefusal}
            />
          )}
          <PersonActions
            actor={actor}
            record={record}
            refusal={refusal}
            exemptRefusal={exemptRefusal}
            bkpsdmName={bkpsdmName}
          />
        </div>
        <div className="grid min-w-0 content-start gap-6 desk:col-start-1 desk:row-span-2 desk:row-start-2">
          <DescriptionList items={[...personFacts(record), ...(sealed ? [sealed] : [])]} />
          {sheet && <SheetPages scanId={sheet.id} pages={sheet.pages} state={sheet.state} note={sheet.note} />}
        </div>
        <section aria-labelledby="riwayat" className="min-w-0 desk:col-start-2 desk:row-start-3">
          <h2 id="riwayat" className="pb-2 text-16 font-bold">
            Riwayat
          </h2>
          <Timeline entries={timelineOf(record, reminders, { mailSent: isMailSent() })} />
        </section>
      </div>
    </>
  );
}

const doneWords: Record<string, string> = {
  dikecualikan: "Pengecualian tercatat. Pegawai ini tidak lagi dihitung sebagai yang belum menandatangani.",
  dicatat: "Bukti tersimpan.",
  berakhir: "Pengecualian diakhiri. Pegawai ini wajib menandatangani lagi.",
};

function DoneNotice({
  done,
  sent,
  pages,
}: {
  readonly done?: string;
  readonly sent?: string;
  readonly pages?: number;
}) {
  if (sent) {
    return (
      <Notice tone="ok" title={`Lembar tersimpan, ${pages} halaman.`}>
        Diunggah {sent}, menunggu verifikasi.
      </Notice>
    );
  }
  const words = doneWords[done ?? ""];
  return words ? <Notice tone="ok">{words}</Notice> : null;
}
