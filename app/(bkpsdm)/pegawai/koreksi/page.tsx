import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { decideCorrectionAction } from "@/app/(bkpsdm)/pegawai/koreksi/actions";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { PageHead } from "@/components/layout/page-head";
import { CorrectionDecision } from "@/components/rights/correction-decision";
import { CorrectionState } from "@/components/rights/correction-state";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { hasReach } from "@/lib/core/reach";
import { formatDate } from "@/lib/format/date";
import { allows, visible } from "@/lib/policy";
import { listCorrections } from "@/lib/rights/correction-queries";
import { correctionNames } from "@/lib/rights/schema";

export const metadata: Metadata = { title: "Permintaan perbaikan data" };

const doneWords: Record<string, string> = {
  diterima: "Permintaan diterima. Pegawai membaca jawaban Anda.",
  ditolak: "Permintaan ditolak. Pegawai membaca alasannya.",
};

export default async function CorrectionsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query } = await signedInWith("/pegawai/koreksi", searchParams);
  if (!hasReach(visible.corrections(actor))) notFound();
  const corrections = await listCorrections(actor);
  return (
    <>
      <PageHead
        title="Permintaan perbaikan data"
        lead="Dari pegawai, tentang data dirinya sendiri"
        crumbs={[{ href: "/pegawai", label: "Pegawai" }, { label: "Perbaikan data" }]}
      />
      {doneWords[query.selesai ?? ""] && (
        <div className="pt-4">
          <Notice tone="ok" title={doneWords[query.selesai ?? ""]} />
        </div>
      )}
      {corrections.length === 0 ? (
        <EmptyState title="Belum ada permintaan">
          Pegawai dapat meminta perbaikan dari halaman Akun saya, bagian Data pribadi.
        </EmptyState>
      ) : (
        <ul>
          {corrections.map((correction) => (
            <li key={correction.id} className="grid gap-3 border-b border-line py-4 wrap-anywhere">
              <div>
                <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                  <TextLink href={`/pegawai/${correction.employeeId}`}>{correction.name}</TextLink>
                  <CorrectionState state={correction.state} />
                </p>
                <p className="text-14 text-quiet tabular-nums">
                  {correction.nip} · {correction.unitName} ·{" "}
                  {formatDate(new Date(correction.requestedAt), correction.zone)}
                </p>
                <p className="pt-1.5">
                  <strong className="font-semibold">{correctionNames[correction.field]}</strong>
                  {correction.held && `: tercatat ${correction.held}`}
                </p>
                <p>Yang benar: {correction.wanted}</p>
                {correction.reason && <p className="text-14 text-quiet">{correction.reason}</p>}
                {correction.answer && <p className="text-14 text-quiet">Jawaban: {correction.answer}</p>}
              </div>
              {correction.state === "waiting" &&
                (allows("correction.accept", actor, {
                  employeeId: correction.employeeId,
                  agencyId: actor.agencyId ?? "",
                  left: null,
                }) ? (
                  <CorrectionDecision action={decideCorrectionAction} correctionId={correction.id} />
                ) : (
                  <p className="text-14 text-quiet">Permintaan Anda sendiri diputuskan oleh admin lain.</p>
                ))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
