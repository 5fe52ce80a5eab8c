import { notFound } from "next/navigation";
import { watch } from "@/app/(bkpsdm)/desk";
import type { SearchParams } from "@/app/signed-in";
import { findUnit, listUnitChoices } from "@/lib/agencies/queries";
import { withQuery } from "@/lib/format/query-string";
import { desksOf } from "@/lib/policy";

/** The sheets of the unit that the address names, else of the whole agency, for those who run the personnel agency's desk. */
export async function openSheetsDesk(path: string, searchParams: SearchParams) {
  const { actor, query, campaigns, campaign } = await watch(path, searchParams);
  if (!desksOf(actor).includes("bkpsdm")) notFound();
  const units = await listUnitChoices(actor);
  const found = await findUnit(actor, query.unit ?? units[0]?.unitId ?? "");
  if (!found) notFound();
  const unit = { id: found.unitId, name: found.name, hasChildren: found.hasChildren };
  const kept = { kegiatan: query.kegiatan, unit: query.unit };
  const href = (to: string, more: Record<string, string | null> = {}) => withQuery(to, { ...kept, ...more });
  return { actor, query, campaigns, campaign, units, unit, href };
}
