import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { watch } from "@/app/(bkpsdm)/desk";
import type { SearchParams } from "@/app/signed-in";
import { PageHead } from "@/components/layout/page-head";
import { HistoryFacts } from "@/components/population/history-facts";
import { HistoryFilters } from "@/components/population/history-filters";
import { HistoryTable } from "@/components/population/history-table";
import { LinePeople } from "@/components/population/line-people";
import { AnonymisedNotice } from "@/components/retention/anonymised-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { listUnitChoices } from "@/lib/agencies/queries";
import { Refusal } from "@/lib/core/errors";
import { hasReach } from "@/lib/core/reach";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";
import { desksOf, visible } from "@/lib/policy";
import { populationHistory } from "@/lib/population/history";

export const metadata: Metadata = { title: "Riwayat sasaran" };

const PATH = "/pantauan/riwayat-sasaran";

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query, campaign } = await watch(PATH, searchParams);
  if (!campaign || !hasReach(visible.figures(actor))) notFound();
  const { unit, jenis, mulai, sampai, baris, lembar } = query;
  const asked = { unit, kind: jenis, from: mulai, until: sampai, line: baris, page: lembar };
  const [history, units] = await Promise.all([
    populationHistory(actor, campaign.id, asked).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === "not_found") notFound();
      throw error;
    }),
    listUnitChoices(actor),
  ]);
  const kegiatan = query.kegiatan;
  const href = (change: Record<string, string | number | undefined>) =>
    withQuery(PATH, { kegiatan, unit, jenis, mulai, sampai, baris, ...change });
  // Who came and went is not kept; how many is.
  const named = history.namesVisible && !campaign.anonymisation;
  const due = history.obligated - history.exempt;
  const line = history.lines.find(({ key }) => key === baris);
  const isRoot = units[0]?.unitId === history.unitId && (units[0]?.depth ?? 1) === 0;
  return (
    <>
      <PageHead
        title="Riwayat sasaran"
        lead={`${history.unitName} · saat ini sasaran ${formatCount(history.obligated)}, wajib ${formatCount(due)} pegawai`}
        crumbs={[
          { href: withQuery("/pantauan", { kegiatan }), label: campaign.name },
          ...(isRoot
            ? []
            : [{ href: withQuery(`/pantauan/${history.unitId}`, { kegiatan }), label: history.unitName }]),
          { label: "Riwayat sasaran" },
        ]}
      />
      <AnonymisedNotice campaign={campaign} />
      <HistoryFacts lines={history.all} />
      <HistoryFilters
        // A province has thousands of schools: those are reached from their own pages, whose link names them.
        units={units.filter(({ unitId, depth, reporting }) => depth === 0 || reporting || unitId === history.unitId)}
        values={{ kegiatan, unit: history.unitId, jenis, mulai, sampai }}
      />
      {history.lines.length > 0 ? (
        <HistoryTable
          lines={history.lines}
          zone={campaign.zone}
          now={{ total: history.obligated, due }}
          chosen={baris}
          lineHref={named ? (key) => `${href({ baris: key, lembar: undefined })}#nama` : undefined}
        />
      ) : (
        <EmptyState title="Tidak ada perubahan dengan saringan ini">
          <p>
            <TextLink href={withQuery(PATH, { kegiatan, unit })}>Tampilkan seluruh riwayat</TextLink>
          </p>
        </EmptyState>
      )}
      {line && named && history.people && (
        <LinePeople
          line={line}
          people={history.people}
          personHref={(person) => (desksOf(actor).includes("bkpsdm") ? `/pegawai/${person.employeeId}` : undefined)}
          pageHref={(page) => `${href({ lembar: page })}#nama`}
        />
      )}
    </>
  );
}
