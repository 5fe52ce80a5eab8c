import type { ComponentProps } from "react";
import type { Desk } from "@/app/(unit)/unit/desk";
import type { SubUnitRow, SubUnits } from "@/components/monitoring/sub-units";
import { TextLink } from "@/components/ui/text-link";
import { formatCount } from "@/lib/format/number";
import { shortText } from "@/lib/format/short-text";
import type { UnitNode } from "@/lib/monitoring/roll-up";
import { missing } from "@/lib/monitoring/rules";

/** Fewer are taken in at a glance, without sorting and searching. */
const MANY = 8;
/** Rows before "all of them": a dinas has five hundred schools. */
const SHOWN = 15;

const orders = {
  capaian: ["Capaian terendah", (a: UnitNode, b: UnitNode) => (a.totals.rate ?? 2) - (b.totals.rate ?? 2)],
  belum: ["Belum terbanyak", (a: UnitNode, b: UnitNode) => missing(b.totals) - missing(a.totals)],
  resmi: ["Urutan resmi", (a: UnitNode, b: UnitNode) => a.left - b.left],
} as const;
type Order = keyof typeof orders;

/**
 * The units beneath one unit as the table takes them: its children, or under a search every unit below. The unit's own
 * people stand as a row of their own, so that the rows add up to the headline.
 */
export function subUnitList(
  tree: readonly UnitNode[],
  query: Record<string, string>,
  href: Desk["href"],
): ComponentProps<typeof SubUnits> {
  const [top, ...below] = tree;
  const order = (query.urut ?? "") in orders ? (query.urut as Order) : "capaian";
  const words = (query.q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const found =
    words.length > 0
      ? below.filter(({ name }) => words.every((word) => ` ${name.toLowerCase()}`.includes(` ${word}`)))
      : below.filter(({ parentId }) => parentId === top?.id);
  const sorted = found.sort((a, b) => orders[order][1](a, b) || a.left - b.left);
  const nameOf = new Map(tree.map(({ id, name }) => [id, name]));
  const rows = sorted.map(
    ({ id, name, parentId, totals }): SubUnitRow => ({
      id,
      href: href("/unit", { unit: id, urut: query.urut }),
      name,
      area: words.length > 0 ? nameOf.get(parentId ?? "") : undefined,
      totals,
    }),
  );
  const whole = query.semua === "1" || rows.length <= SHOWN;
  const own: SubUnitRow[] =
    top && words.length === 0 && top.own.obligated > 0
      ? [{ id: top.id, href: href("/unit/pegawai"), name: `Pegawai di ${top.name}`, totals: top.own }]
      : [];
  return {
    title: "Unit di bawahnya",
    noun: "Unit",
    rows: [...(whole ? rows : rows.slice(0, SHOWN)), ...own],
    filters:
      below.length < MANY
        ? undefined
        : Object.entries(orders).map(([key, [label]]) => ({
            href: href("/unit", { urut: key, q: query.q }),
            label,
            current: key === order,
          })),
    search:
      below.length < MANY
        ? undefined
        : {
            label: "Cari sekolah atau unit",
            defaultValue: query.q,
            kept: { unit: query.unit, kegiatan: query.kegiatan, urut: query.urut },
          },
    empty: (
      <p className="py-4">
        Tidak ada unit bernama “{shortText(query.q ?? "")}”.{" "}
        <TextLink href={href("/unit")}>Tampilkan semua unit</TextLink>
      </p>
    ),
    children: !whole && (
      <p className="py-3">
        <TextLink href={href("/unit", { urut: query.urut, q: query.q, semua: 1 })}>
          Tampilkan seluruh {formatCount(rows.length)} unit
        </TextLink>
      </p>
    ),
  };
}
