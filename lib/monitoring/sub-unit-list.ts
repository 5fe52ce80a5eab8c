import { z } from "zod";
import { searchText } from "@/lib/core/search-text";
import type { UnitNode } from "@/lib/monitoring/roll-up";
import { missing } from "@/lib/monitoring/rules";
import type { Totals } from "@/lib/monitoring/schema";

/** One line of the people beneath a unit: an undivided unit, or the own office of a divided one. */
export type SubUnit = {
  id: string;
  name: string;
  /** The unit above it. */
  area: string;
  left: number;
  leaf: boolean;
  totals: Totals;
};

/**
 * The people of a tree in lines that do not overlap: together they are everyone beneath (and in) its top. A divided
 * unit has a line only where people belong to it directly.
 */
export function subUnits(nodes: readonly UnitNode[]): SubUnit[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return nodes
    .filter((node) => (node.leaf ? node !== nodes[0] : node.own.obligated > 0))
    .map((node) => ({
      id: node.id,
      name: node.leaf ? node.name : `${node.name} (langsung)`,
      area: names.get(node.parentId ?? "") ?? "",
      left: node.left,
      leaf: node.leaf,
      totals: node.own,
    }));
}

type Key = string | number | null;
const keys = {
  unit: (line) => line.name,
  wilayah: (line) => line.area,
  capaian: (line) => line.totals.rate,
  wajib: (line) => line.totals.obligated - line.totals.exempt,
  belum: (line) => missing(line.totals),
} satisfies Record<string, (line: SubUnit) => Key>;

export type SubUnitColumn = keyof typeof keys;
export type SubUnitOrder = SubUnitColumn | `-${SubUnitColumn}`;
const orders = Object.keys(keys).flatMap((key) => [key, `-${key}`]) as [SubUnitOrder, ...SubUnitOrder[]];

const classes = {
  nol: ({ rate }: Totals) => rate === 0,
  sebagian: ({ rate }: Totals) => rate !== null && rate > 0 && rate < 1,
  selesai: ({ rate }: Totals) => rate === 1,
  tanpa: ({ rate }: Totals) => rate === null,
} as const;
export type SubUnitClass = keyof typeof classes;
export const subUnitClasses = Object.keys(classes) as [SubUnitClass, ...SubUnitClass[]];

/** The state of the list as it stands in the address; what does not fit is left out. */
export const subUnitQuery = z.object({
  kelas: z.enum(subUnitClasses).optional().catch(undefined),
  q: searchText.optional().catch(undefined),
  urut: z.enum(orders).default("-belum").catch("-belum"),
  hal: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type SubUnitQuery = z.output<typeof subUnitQuery>;

/** The lines under a filter in the order asked for; what has no rate stands last, ties in official order. */
export function listSubUnits(lines: readonly SubUnit[], { kelas, q, urut }: SubUnitQuery): SubUnit[] {
  const words = q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  const down = urut.startsWith("-");
  const key: (line: SubUnit) => Key = keys[(down ? urut.slice(1) : urut) as SubUnitColumn];
  return lines
    .filter(({ totals }) => !kelas || classes[kelas](totals))
    .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
    .sort((a, b) => compare(key(a), key(b), down) || a.left - b.left);
}

/** How many lines each class holds: together they are all of them. */
export function countClasses(lines: readonly SubUnit[]): Record<SubUnitClass, number> {
  const of = (kelas: SubUnitClass) => lines.filter(({ totals }) => classes[kelas](totals)).length;
  return { nol: of("nol"), sebagian: of("sebagian"), selesai: of("selesai"), tanpa: of("tanpa") };
}

/** Compares two keys of a column, null last whichever the direction. */
export function compare(one: Key, other: Key, down: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const difference =
    typeof one === "string" ? one.localeCompare(String(other), "id", { numeric: true }) : one - Number(other);
  return down ? -difference : difference;
}

const KIND_WORDS: Record<string, string> = { SEKOLAH: "sekolah", PUSKESMAS: "puskesmas", BAGIAN: "bagian" };

/** What the undivided units of a tree are called: "sekolah" when all of them are, else "unit". */
export function nounOf(nodes: readonly UnitNode[]): string {
  const kinds = new Set(nodes.filter(({ leaf }) => leaf).map(({ kind }) => kind));
  const [kind = ""] = kinds;
  return (kinds.size === 1 && KIND_WORDS[kind]) || "unit";
}
