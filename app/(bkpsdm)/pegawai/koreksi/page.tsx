import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { decideCorrectionAction } from "@/app/(bkpsdm)/pegawai/koreksi/actions";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { PageHead } from "@/components/layout/page-head";
import { CorrectionDecision } from "@/components/rights/correction-decision";
import { CorrectionState } from "@/components/rights/correction-state";
import { CorrectionWay } from "@/components/rights/correction-way";
import { DoneNotice } from "@/components/ui/done-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { User } from "@/lib/core/actor";
import { hasReach } from "@/lib/core/reach";
import { formatDate } from "@/lib/format/date";
import { allows, visible } from "@/lib/policy";
import { listCorrections } from "@/lib/rights/correction-queries";
import { type CorrectionView, correctionNames, correctionStateNames } from "@/lib/rights/schema";

export const metadata: Metadata = { title: "Permintaan perbaikan data" };

const doneWords: Record<string, string> = { accepted: "Jawaban Anda", refused: "Alasan Anda" };

export default async function CorrectionsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query } = await signedInWith("/pegawai/koreksi", searchParams);
  if (!hasReach(visible.corrections(actor))) notFound();
  const corrections = await listCorrections(actor);
  // Silent when the request does not bear it out: an address can be typed, and stays after another was decided.
  const done = corrections.find(({ id, state }) => id === query.selesai && doneWords[state]);
  return (
    <>
      <PageHead
        title="Permintaan perbaikan data"
        lead="Dari pegawai, tentang data dirinya sendiri"
        crumbs={[{ href: "/pegawai", label: "Pegawai" }, { label: "Perbaikan data" }]}
      />
      {done && (
        <div className="pt-4">
          <DoneNotice
            key={done.id}
            title={`${correctionStateNames[done.state]}: ${correctionNames[done.field]}, ${done.name}.`}
          >
            {doneWords[done.state]} terbaca oleh pegawai.
          </DoneNotice>
        </div>
      )}
      {corrections.length === 0 ? (
        <EmptyState title="Belum ada permintaan">
          Pegawai dapat meminta perbaikan dari halaman Data saya, bagian Minta perbaikan.
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
                  {correction.nip} · {correction.unitName} · dikirim{" "}
                  {formatDate(new Date(correction.requestedAt), correction.zone)}
                  {correction.decidedAt &&
                    `, ${correction.state === "withdrawn" ? "ditarik" : "diputuskan"} ${formatDate(new Date(correction.decidedAt), correction.zone)}`}
                </p>
                <p className="pt-1.5">
                  <strong className="font-semibold">{correctionNames[correction.field]}</strong>
                  {correction.held && `: tercatat ${correction.held}`}
                </p>
                <p>Yang benar: {correction.wanted}</p>
                {correction.reason && <p className="text-14 text-quiet">{correction.reason}</p>}
                {correction.answer && <p className="text-14 text-quiet">Jawaban: {correction.answer}</p>}
              </div>
              <Decision actor={actor} correction={correction} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The decision, for whoever may make it; kept in its place once made, for whoever comes too late with another. */
function Decision({ actor, correction }: { readonly actor: User; readonly correction: CorrectionView }) {
  const { id, employeeId, field, state, standing, current } = correction;
  const open = state === "waiting";
  if (!allows("correction.accept", actor, { employeeId, agencyId: actor.agencyId ?? "", left: null })) {
    return open && <p className="text-14 text-quiet">Permintaan Anda sendiri diputuskan oleh admin lain.</p>;
  }
  return (
    <>
      {open && <CorrectionWay {...{ field, standing, current, employeeId }} />}
      <CorrectionDecision
        action={decideCorrectionAction}
        correctionId={id}
        open={open}
        asksTick={standing === "otherwise" || standing === "unknown"}
      />
    </>
  );
}
