import { Bar } from "@/components/ui/bar";
import { EmptyState } from "@/components/ui/empty-state";
import { RowLink } from "@/components/ui/row-link";
import { SortHeading } from "@/components/ui/sort-heading";
import { formatCount, formatRate } from "@/lib/format/number";
import type { AgencyColumn } from "@/lib/monitoring/agency-list";
import type { AgencyLine } from "@/lib/monitoring/nation";
import { dayShort } from "./day";
import type { UnitSort } from "./reporting-units";
import { due, remaining } from "./totals";

type AgencyTableProps = {
  readonly rows: readonly (AgencyLine & { readonly href?: string })[];
  readonly sort: (column: AgencyColumn) => UnitSort;
};

/** Agencies to be compared: the campaign of now of each, on one axis. */
export function AgencyTable({ rows, sort }: AgencyTableProps) {
  if (rows.length === 0) return <EmptyState title="Tidak ada instansi dengan nama itu" />;
  return (
    <table className="data">
      <thead>
        <tr>
          <SortHeading {...sort("instansi")}>Instansi</SortHeading>
          <th scope="col" className="hidden w-1/5 desk:table-cell">
            <span className="sr-only">Batang capaian</span>
          </th>
          <SortHeading {...sort("capaian")} numeric>
            Saat ini
          </SortHeading>
          <SortHeading {...sort("wajib")} numeric className="max-desk:hidden">
            Orang
          </SortHeading>
          <SortHeading {...sort("belum")} numeric>
            Belum
          </SortHeading>
          <SortHeading {...sort("terlapor")} numeric className="max-desk:hidden">
            Unit melapor
          </SortHeading>
          <SortHeading {...sort("tenggat")} className="max-desk:hidden">
            Tenggat
          </SortHeading>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <AgencyRow key={row.agencyId} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function AgencyRow({ row }: { readonly row: AgencyTableProps["rows"][number] }) {
  const { name, href, campaign, totals, units, reported } = row;
  return (
    <tr>
      <td className="py-2!">
        {href ? <RowLink href={href}>{name}</RowLink> : name}
        <span className="block text-13 text-quiet">
          {campaign ? `${campaign.name}${campaign.status === "open" ? "" : " (ditutup)"}` : "Belum ada kegiatan"}
        </span>
      </td>
      <td className="hidden desk:table-cell">
        <Bar share={totals.rate} />
      </td>
      <td className="num font-bold">{formatRate(totals.rate)}</td>
      <td className="num text-13 text-quiet max-desk:hidden">
        {formatCount(totals.done)} / {formatCount(due(totals))}
      </td>
      <td className="num">{formatCount(remaining(totals))}</td>
      <td className="num text-13 max-desk:hidden">
        {campaign && `${formatCount(reported)} dari ${formatCount(units)}`}
      </td>
      <td className="text-13 whitespace-nowrap text-quiet tabular-nums max-desk:hidden">
        {campaign && dayShort(campaign.deadline)}
      </td>
    </tr>
  );
}
