import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { applyAction, leaveAction } from "@/app/(bkpsdm)/pegawai/actions";
import { enterImportRoom } from "@/app/(bkpsdm)/pegawai/rooms";
import type { SearchParams } from "@/app/signed-in";
import { ApplyForm } from "@/components/imports/apply-form";
import { IgnoredParts } from "@/components/imports/ignored-parts";
import { ImportCounts } from "@/components/imports/import-counts";
import { ImportOutcome } from "@/components/imports/import-outcome";
import { ImportProgress } from "@/components/imports/import-progress";
import { MissingPeople } from "@/components/imports/missing-people";
import { MissingUnits } from "@/components/imports/missing-units";
import { ProblemRows } from "@/components/imports/problem-rows";
import { Samples } from "@/components/imports/samples";
import { SkippedSheets } from "@/components/imports/skipped-sheets";
import { PageHead } from "@/components/layout/page-head";
import { WaitingProposals } from "@/components/population/population-links";
import { findAgencyView } from "@/lib/agencies/queries";
import { formatDateTime } from "@/lib/format/date";
import { withQuery } from "@/lib/format/query-string";
import { findImport, listMissing } from "@/lib/imports/queries";
import { isWorking } from "@/lib/imports/rules";
import type { ImportState } from "@/lib/imports/schema";
import { waitingProposals } from "@/lib/population/proposals";

export const metadata: Metadata = { title: "Muat data" };

/** Ticked by hand, one by one; the rest on the pages after it. */
const MISSING_SHOWN = 300;

const titles: Record<ImportState, string> = {
  waiting: "Membaca berkas",
  reading: "Membaca berkas",
  previewed: "Periksa sebelum menerapkan",
  applying: "Menerapkan data",
  applied: "Data sudah dimuat",
  failed: "Data belum dimuat",
};

type Props = { readonly params: Promise<{ importId: string }>; readonly searchParams: SearchParams };

export default async function ImportPage({ params, searchParams }: Props) {
  const { importId } = await params;
  const path = `/pegawai/muat/${importId}`;
  const { actor, query } = await enterImportRoom(path, searchParams);
  const [run, agency] = await Promise.all([findImport(actor, importId), findAgencyView(actor)]);
  if (!run || !agency) notFound();
  const { kind, state, result } = run;
  const noun = kind === "units" ? "unit" : "pegawai";
  const applied = state === "applied";
  const skipped = Math.max(Number.parseInt(query.mulai ?? "0", 10) || 0, 0);
  const missing =
    applied && kind === "employees"
      ? await listMissing(actor, importId, MISSING_SHOWN + 1, skipped)
      : (result?.missingPeople ?? []).slice(skipped, skipped + MISSING_SHOWN + 1);
  const pageFrom = (from: number) => `${withQuery(path, { mulai: from > 0 ? from : undefined })}#tidak-ada`;
  const waiting = state === "applied" && kind === "employees" ? await waitingProposals(actor) : [];
  const at = formatDateTime(new Date(run.createdAt), agency.zone);
  return (
    <>
      <PageHead
        title={titles[state]}
        lead={`${kind === "units" ? "Susunan unit" : "Data pegawai"} · ${run.fileName} · diunggah ${at}`}
        crumbs={[
          { href: "/pegawai", label: "Pegawai" },
          { href: "/pegawai/muat", label: "Muat data" },
          { label: run.fileName },
        ]}
      />
      {isWorking(state) ? (
        <ImportProgress state={state} done={run.done} total={run.total} />
      ) : (
        <div className={`grid gap-8 ${state === "previewed" ? "" : "pt-5"}`}>
          <ImportOutcome
            run={run}
            finishedAt={run.finishedAt && formatDateTime(new Date(run.finishedAt), agency.zone)}
            marked={query.ditandai}
            pactsRemoved={query.pakta}
          />
          {waiting.map((campaign) => (
            <WaitingProposals key={campaign.campaignId} {...campaign} />
          ))}
          {result && (
            <>
              <ImportCounts kind={kind} result={result} />
              <SkippedSheets sheets={result.skippedBecause ?? []} />
              {state !== "applied" && <ApplyForm action={applyAction} run={{ ...run, result }} />}
              <div>
                <Samples title={`Lihat ${noun} baru`} rows={result.samples?.created ?? []} total={result.created} />
                <Samples
                  title={`Lihat ${noun} yang berubah`}
                  rows={result.samples?.updated ?? []}
                  total={result.updated}
                />
              </div>
              <ProblemRows
                title="Baris yang ditolak"
                text="Baris ini tidak dimuat. Perbaiki di SIASN atau di berkasnya, lalu unggah kembali; baris yang sudah dimuat tidak berubah."
                rows={result.rejected}
                href={`${path}/baris-ditolak`}
                withNip={kind === "employees"}
                several={(result.sheets ?? 1) > 1}
              />
              <ProblemRows
                title="Catatan"
                text="Baris ini dimuat, tetapi ada isian yang perlu diperiksa."
                rows={result.warnings}
                href={`${path}/baris-ditolak?jenis=catatan`}
                withNip
                several={(result.sheets ?? 1) > 1}
              />
              {kind === "employees" ? (
                <MissingPeople
                  applied={applied}
                  count={result.missing}
                  people={missing.slice(0, MISSING_SHOWN)}
                  skipped={skipped}
                  previous={skipped > 0 ? pageFrom(skipped - MISSING_SHOWN) : undefined}
                  next={missing.length > MISSING_SHOWN ? pageFrom(skipped + MISSING_SHOWN) : undefined}
                  action={leaveAction}
                  back={path}
                />
              ) : (
                <MissingUnits units={result.missingUnits} />
              )}
              <IgnoredParts columns={result.ignoredColumns} />
            </>
          )}
        </div>
      )}
    </>
  );
}
