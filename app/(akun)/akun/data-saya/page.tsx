import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { requestCorrectionAction, withdrawCorrectionAction } from "@/app/(akun)/akun/data-saya/actions";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { PublicHeader } from "@/components/layout/public-header";
import { SkipLink } from "@/components/layout/skip-link";
import { CorrectionFields } from "@/components/rights/correction-fields";
import { CorrectionForm } from "@/components/rights/correction-form";
import { AccountHeld, OtherHeld, RosterFacts } from "@/components/rights/held-data";
import { AnonymisedCampaigns, HeldPacts } from "@/components/rights/held-pacts";
import { HeldWork, hasWork } from "@/components/rights/held-work";
import { OwnCorrections } from "@/components/rights/own-corrections";
import { PrivacyFacts } from "@/components/rights/privacy-facts";
import { ReadingList } from "@/components/rights/reading-list";
import { ButtonAnchor } from "@/components/ui/button";
import { DoneNotice } from "@/components/ui/done-notice";
import { TextLink } from "@/components/ui/text-link";
import { listCorrections } from "@/lib/rights/correction-queries";
import { choicesOf } from "@/lib/rights/field-choices";
import { findOwnData } from "@/lib/rights/own-data";
import { ownFieldValue } from "@/lib/rights/own-fields";
import { listOwnReadings, READINGS_SHOWN } from "@/lib/rights/own-readings";
import { correctionFields } from "@/lib/rights/schema";
import { listOwnAgencyUnits, type UnitName } from "@/lib/rights/unit-names";

export const metadata: Metadata = { title: "Data saya" };

export default async function OwnDataPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query } = await signedInWith("/akun/data-saya", searchParams);
  const data = await findOwnData(actor);
  if (!data) notFound();
  const { zone, agencyName, bkpsdmName } = data;
  const [readings, corrections] = await Promise.all([
    listOwnReadings(actor, zone, READINGS_SHOWN),
    listCorrections(actor, { own: true }),
  ]);
  const waiting = new Set(corrections.filter(({ state }) => state === "waiting").map(({ field }) => field));
  const asked = correctionFields.find((field) => field === query.perbaiki && !waiting.has(field)) ?? null;
  const done = doneWords(query.selesai);
  return (
    <>
      <SkipLink />
      <PublicHeader title="Ikrar" agencyName={agencyName} width="max-w-180" />
      <main id="isi" tabIndex={-1} className="mx-auto grid w-full max-w-180 gap-8 px-4 pt-6 pb-12 *:min-w-0">
        <div>
          <TextLink href="/akun">Akun saya</TextLink>
          <h1 className="pt-2 text-24 font-bold">Data saya</h1>
          <p className="max-w-[68ch] pt-1">
            Semua yang disimpan tentang Anda di sini, menurut Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data
            Pribadi. Berkas unduhan memuatnya sampai rinciannya, termasuk goresan tanda tangan, rekaman yang disidik,
            dan jejak perbuatan Anda sendiri. Yang tidak dimuat: kata sandi dan kode, catatan kerja petugas tentang
            pernyataan tidak bersedia, serta salinan beku laporan dan berita acara, yang menyebut orang lain juga.
          </p>
          <div className="pt-3">
            <ButtonAnchor icon="download" href="/api/v1/me/data">
              Unduh data saya (JSON)
            </ButtonAnchor>
          </div>
        </div>
        <Part id="mengapa" title="Untuk apa, berapa lama, siapa yang melihat">
          <PrivacyFacts agencyName={agencyName} bkpsdmName={bkpsdmName} />
        </Part>
        <Part id="pegawai" title="Data kepegawaian">
          <RosterFacts data={data} />
        </Part>
        <Part id="koreksi" title="Minta perbaikan" lead={`Permintaan Anda diputuskan oleh ${bkpsdmName}.`}>
          <div className="grid gap-4">
            {done && <DoneNotice title={done} />}
            {asked ? (
              <CorrectionForm
                key={`${asked} ${corrections.length}`}
                action={requestCorrectionAction}
                field={asked}
                held={await ownFieldValue(actor, asked)}
                choices={asked === "unit" ? unitChoices(await listOwnAgencyUnits(actor)) : choicesOf(asked)}
              />
            ) : (
              <CorrectionFields waiting={waiting} />
            )}
          </div>
          <OwnCorrections corrections={corrections} zone={zone} withdraw={withdrawCorrectionAction} />
        </Part>
        <Part id="akun" title="Akun">
          <AccountHeld data={data} />
        </Part>
        <Part id="pakta" title="Pakta">
          {data.pacts.length > 0 ? <HeldPacts pacts={data.pacts} zone={zone} /> : <None>Belum ada pakta.</None>}
          <AnonymisedCampaigns data={data} />
        </Part>
        <Part id="lainnya" title="Acara, surat edaran, dan pengingat">
          <OtherHeld data={data} />
        </Part>
        {hasWork(data.work) && (
          <Part id="tugas" title="Yang Anda kerjakan sebagai petugas">
            <HeldWork work={data.work} zone={zone} />
          </Part>
        )}
        <Part
          id="dibuka"
          title="Siapa yang membuka atau mengubah data Anda"
          lead="Dari jejak audit, tanpa nama petugas. Seratus catatan terbaru; pembukaan yang berulang dicatat sekali sehari."
        >
          {readings.length > 0 ? <ReadingList readings={readings} zone={zone} /> : <None>Belum ada.</None>}
        </Part>
      </main>
    </>
  );
}

/** What was just done, by the word in the address. */
function doneWords(done: string | undefined): string | null {
  if (done === "koreksi") return "Permintaan terkirim.";
  return done === "ditarik" ? "Permintaan ditarik." : null;
}

const unitChoices = (units: readonly UnitName[]) =>
  units.map(({ unitId, name, depth }) => ({ value: unitId, label: `${"\u2007\u2007".repeat(depth)}${name}` }));

type PartProps = { readonly id: string; readonly title: string; readonly lead?: string; readonly children: ReactNode };

function Part({ id, title, lead, children }: PartProps) {
  return (
    <section id={id} aria-labelledby={`judul-${id}`}>
      <h2 id={`judul-${id}`} className="pb-2 text-18 font-bold">
        {title}
      </h2>
      {lead && <p className="max-w-[68ch] pb-3 text-14 text-quiet">{lead}</p>}
      {children}
    </section>
  );
}

function None({ children }: { readonly children: ReactNode }) {
  return <p className="text-quiet">{children}</p>;
}
