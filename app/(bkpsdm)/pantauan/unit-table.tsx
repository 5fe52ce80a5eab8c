import { ReportingUnits } from "@/components/monitoring/reporting-units";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { UnitTerm } from "@/lib/documents/recap-facts";
import { withQuery } from "@/lib/format/query-string";
import { shortText } from "@/lib/format/short-text";
import type { Totals } from "@/lib/monitoring/schema";
import {
  countByStanding,
  listUnits,
  reportedSum,
  type StatusWord,
  turnOrder,
  type UnitLine,
  type UnitListQuery,
  type UnitOrder,
} from "@/lib/monitoring/unit-list";

const DASHBOARD = "/pantauan";

const orders: readonly [UnitOrder, string][] = [
  ["capaian", "Capaian terendah"],
  ["-belum", "Belum terbanyak"],
  ["-capaian", "Capaian tertinggi"],
  ["unit", "Nama unit"],
  ["resmi", "Urutan resmi"],
];
const tabs: readonly [StatusWord, string][] = [
  ["belum-lapor", "Belum lapor"],
  ["menunggu", "Menunggu"],
  ["dikembalikan", "Dikembalikan"],
  ["diterima", "Diterima"],
];

type UnitTableProps = {
  /** The page that the table stands on; rows lead on from the dashboard only. */
  readonly path?: string;
  /** As it stands in the address. */
  readonly campaignId?: string;
  readonly query: UnitListQuery;
  readonly lines: readonly UnitLine[];
  readonly totals: Totals;
  /** What the agency calls those who report. */
  readonly term: UnitTerm;
  readonly pace: number | null;
  readonly withDeclined: boolean;
};

type Address = Partial<UnitListQuery> & { kegiatan?: string };

const addressOf = (campaignId: string | undefined, query: UnitListQuery): Address => ({
  kegiatan: campaignId,
  ...query,
  urut: query.urut === "capaian" ? undefined : query.urut,
});

/** The way to the other view of the table: bars to compare, figures to add up and print. */
export function ViewLink({
  campaignId,
  list,
  path = DASHBOARD,
}: {
  readonly campaignId?: string;
  readonly list: UnitListQuery;
  readonly path?: string;
}) {
  const inFigures = list.tampil === "angka";
  const href = withQuery(path, { ...addressOf(campaignId, list), tampil: inFigures ? undefined : "angka" });
  return (
    <ButtonLink look="outline" icon={inFigures ? "chart" : "list"} href={`${href}#unit-pelapor`}>
      {inFigures ? "Tampilan batang" : "Angka lengkap"}
    </ButtonLink>
  );
}

/** The reporting units under the filter, search and order of the address. */
export function UnitTable(props: UnitTableProps) {
  const { path = DASHBOARD, campaignId, query, lines, totals, term, pace, withDeclined } = props;
  const state = addressOf(campaignId, query);
  const href = (change: Address) => withQuery(path, { ...state, ...change });
  const shown = listUnits(lines, query);
  const counts = countByStanding(lines);
  return (
    <ReportingUnits
      term={term}
      rows={shown.map((line) => ({
        ...line,
        href: path === DASHBOARD ? withQuery(`/pantauan/${line.id}`, { kegiatan: campaignId }) : undefined,
      }))}
      sum={{
        units: lines.length,
        totals,
        today: lines.reduce((all, line) => all + line.today, 0),
        reported: reportedSum(lines),
        shown: shown.length < lines.length ? `tampil ${shown.length} dari ${lines.length}` : undefined,
      }}
      pace={totals.rate === null ? null : pace}
      sort={(column) => {
        const { next, sorted } = turnOrder(query.urut, column);
        return { href: href({ urut: next }), sorted };
      }}
      order={ordersWith(query.urut).map(([order, label]) => ({
        href: href({ urut: order }),
        label,
        current: order === query.urut,
      }))}
      filters={[
        { href: href({ status: undefined }), label: "Semua", count: lines.length, current: !query.status },
        ...tabs.map(([status, label]) => ({
          href: href({ status }),
          label,
          count: counts[status],
          current: query.status === status,
        })),
      ]}
      withDeclined={withDeclined}
      inFigures={query.tampil === "angka"}
      search={{ label: `Cari ${term.text}`, defaultValue: query.q, kept: { ...state, q: undefined } }}
      empty={
        <NothingFound word={term.text} query={query} lines={lines} clear={href({ q: undefined, status: undefined })} />
      }
    />
  );
}

/** The menu also names an order that only a heading gives. */
function ordersWith(order: UnitOrder): readonly (readonly [UnitOrder, string])[] {
  return orders.some(([known]) => known === order) ? orders : [...orders, [order, "Menurut kolom"]];
}

type NothingFoundProps = {
  readonly word: string;
  readonly query: UnitListQuery;
  readonly lines: readonly UnitLine[];
  readonly clear: string;
};

function NothingFound({ word, query, lines, clear }: NothingFoundProps) {
  const label = tabs.find(([status]) => status === query.status)?.[1].toLowerCase();
  const near = listUnits(lines, { ...query, status: undefined });
  return (
    <EmptyState
      title={`Tidak ada ${word}${query.q ? ` "${shortText(query.q)}"` : ""}${label ? ` dengan status ${label}` : ""}`}
      action={
        <ButtonLink look="outline" href={clear}>
          Hapus saringan
        </ButtonLink>
      }
    >
      {near.length > 0 && query.q
        ? `Cocok dengan status lain: ${near
            .slice(0, 3)
            .map(({ name }) => name)
            .join(", ")}.`
        : `Periksa ejaannya, atau hapus saringan untuk melihat semua ${word}.`}
    </EmptyState>
  );
}
