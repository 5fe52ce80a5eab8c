import type { ReadingRow } from "@/components/circulars/reading-table";
import type { ReadingFigures } from "@/lib/circulars/schema";

/**
 * The units of a table, the least read first; those who belong to the unit itself stand in a line of their own, so that
 * the lines add up to everybody. Without a choice of unit the units that report hold them already.
 */
export function readingRows(
  { unit, own, children }: ReadingFigures,
  { chosen, href }: { chosen: boolean; href: (unitId: string) => string },
): ReadingRow[] {
  const rows: ReadingRow[] = children
    .filter(({ due }) => due > 0)
    .map(({ unit: child, due, read, rate }) => ({
      id: child.id,
      name: child.name,
      href: href(child.id),
      due,
      read,
      rate,
    }));
  if (chosen && rows.length > 0 && own.due > 0) rows.push({ id: unit.id, name: `${unit.name} (langsung)`, ...own });
  return rows.toSorted((a, b) => (a.rate ?? 2) - (b.rate ?? 2));
}
