import { z } from "zod";
import type { AgencyLine } from "@/lib/monitoring/nation";
import { missing } from "@/lib/monitoring/rules";
import { compare } from "@/lib/monitoring/sub-unit-list";

const keys = {
  instansi: (line) => line.name,
  capaian: (line) => line.totals.rate,
  wajib: (line) => line.totals.obligated - line.totals.exempt,
  belum: (line) => missing(line.totals),
  terlapor: (line) => (line.units > 0 ? line.reported / line.units : null),
  tenggat: (line) => line.campaign?.deadline,
} satisfies Record<string, (line: AgencyLine) => string | number | null | undefined>;

export type AgencyColumn = keyof typeof keys;
export type AgencyOrder = AgencyColumn | `-${AgencyColumn}`;
const orders = Object.keys(keys).flatMap((key) => [key, `-${key}`]) as [AgencyOrder, ...AgencyOrder[]];

/** The state of the list as it stands in the address. */
export const agencyListQuery = z.object({
  q: z.string().trim().max(80).optional().catch(undefined),
  urut: z.enum(orders).default("instansi").catch("instansi"),
});
export type AgencyListQuery = z.output<typeof agencyListQuery>;

/** Agencies whose name holds every word, in the order asked for; what has no value stands last. */
export function listAgencies(lines: readonly AgencyLine[], { q, urut }: AgencyListQuery): AgencyLine[] {
  const words = q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  const down = urut.startsWith("-");
  const key: (line: AgencyLine) => string | number | null | undefined =
    keys[(down ? urut.slice(1) : urut) as AgencyColumn];
  return lines
    .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
    .sort((a, b) => compare(key(a) ?? null, key(b) ?? null, down) || a.name.localeCompare(b.name, "id"));
}

/** What a column's heading shows and leads to, when the list stands in `order`. */
export function turnAgencyOrder(
  order: AgencyOrder,
  column: AgencyColumn,
): { next: AgencyOrder; sorted?: "ascending" | "descending" } {
  if (order === column) return { next: `-${column}`, sorted: "ascending" };
  if (order === `-${column}`) return { next: column, sorted: "descending" };
  return { next: column === "belum" || column === "wajib" ? `-${column}` : column };
}
