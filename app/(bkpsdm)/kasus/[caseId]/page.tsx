import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { caseFacts } from "@/app/(bkpsdm)/kasus/[caseId]/case-facts";
import { Decisions } from "@/app/(bkpsdm)/kasus/[caseId]/decisions";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { uploadRefusal } from "@/app/upload-refusal";
import { CaseHistory } from "@/components/cases/case-history";
import { CaseStatus } from "@/components/cases/case-status";
import { FollowUpForm } from "@/components/cases/follow-up-form";
import { PageHead } from "@/components/layout/page-head";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { findOwnWords } from "@/lib/agencies/own-words";
import { findCaseView } from "@/lib/cases/queries";
import { caseKindNames } from "@/lib/cases/schema";
import { hasReach } from "@/lib/core/reach";
import { isoDay } from "@/lib/format/date";
import { withQuery } from "@/lib/format/query-string";
import { visible } from "@/lib/policy";
import { noteReading } from "@/lib/rights/note-reading";

export const metadata: Metadata = { title: "Kasus" };

type PageProps = { readonly params: Promise<{ caseId: string }>; readonly searchParams: SearchParams };

const doneWords: Record<string, string> = {
  dicatat: "Catatan tersimpan.",
  ditutup: "Putusan tersimpan.",
  dibuka: "Kasus dibuka kembali.",
  dikonfirmasi: "Pengecualian dikonfirmasi.",
};

export default async function Page({ params, searchParams }: PageProps) {
  const { caseId } = await params;
  const { actor, query } = await signedInWith(`/kasus/${caseId}`, searchParams);
  const found = hasReach(visible.declineCases(actor)) ? await findCaseView(actor, caseId) : null;
  if (!found) notFound();
  after(() => noteReading(actor, { pactId: found.pactId }, "pact"));
  const [refusal, { bkpsdmName }] = await Promise.all([uploadRefusal(caseId), findOwnWords(actor)]);
  const isDecline = found.kind === "decline";
  const under = found.decidable && !["closed", "ended"].includes(found.state);
  return (
    <>
      <PageHead
        title={found.name}
        lead={<CaseStatus state={found.state} outcome={found.outcome} followUps={found.followUps} />}
        crumbs={[
          { href: withQuery("/kasus", { jenis: isDecline ? undefined : "pengecualian" }), label: "Kasus" },
          { label: `${caseKindNames[found.kind]}, ${found.name}` },
        ]}
      />
      {doneWords[query.selesai ?? ""] && (
        <div className="pt-4">
          <Notice tone="ok">{doneWords[query.selesai ?? ""]}</Notice>
        </div>
      )}
      <div className="grid gap-x-12 gap-y-8 pt-4 desk:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <div className="grid min-w-0 content-start gap-6">
          {isDecline && (
            <section aria-labelledby="alasan">
              <h2 id="alasan" className="pb-2 text-16 font-bold">
                Alasan menurut pegawai
              </h2>
              <blockquote className="max-w-[72ch] border-l-4 border-line-strong py-1 pl-4 text-16 break-words whitespace-pre-line">
                {found.reason}
              </blockquote>
              <p className="pt-2 text-13 text-quiet">
                Rahasia: hanya pegawai ini dan petugas {bkpsdmName} yang mengetahuinya. Bagi yang lain, paktanya tampil
                sebagai belum ditandatangani. Catatan petugas tidak terbaca oleh pegawai.
              </p>
            </section>
          )}
          <DescriptionList items={caseFacts(found)} />
          <section aria-labelledby="riwayat">
            <h2 id="riwayat" className="pb-2 text-16 font-bold">
              {isDecline ? "Tindak lanjut" : "Bukti dan catatan"}
            </h2>
            <CaseHistory caseId={caseId} entries={found.entries} zone={found.zone} />
          </section>
        </div>
        <div className="grid min-w-0 content-start gap-6">
          {found.decidable && <Decisions found={found} bkpsdmName={bkpsdmName} />}
          {under && (
            <section id="catat" className="scroll-mt-20">
              <h2 className="pb-2 text-16 font-bold">
                {isDecline ? "Catat tindak lanjut" : "Tambahkan bukti (surat)"}
              </h2>
              <FollowUpForm
                caseId={caseId}
                to={`/kasus/${caseId}/tindak-lanjut`}
                today={isoDay(new Date(), found.zone)}
                refusal={refusal}
                bkpsdmName={bkpsdmName}
                only={isDecline ? undefined : "evidence"}
              />
            </section>
          )}
        </div>
      </div>
    </>
  );
}
