import { type AgencyTerms, readTerms, usualTerms } from "@/lib/agencies/terms";
import type { Actor } from "@/lib/core/actor";
import { plain, sql } from "@/lib/db";

export type OwnWords = { bkpsdmName: string; terms: AgencyTerms };

/** Whoever belongs to no agency reads of "badan kepegawaian" and of OPD. */
const neutral: OwnWords = { bkpsdmName: "badan kepegawaian", terms: usualTerms };

/** What the actor's own agency calls its personnel agency, those who report, its districts and its wards. */
export async function findOwnWords(actor: Actor): Promise<OwnWords> {
  if (actor.kind !== "user" || !actor.agencyId) return neutral;
  const [row] = await plain.$queryRaw<{ bkpsdmName: string; terms: unknown }[]>(sql`
    SELECT bkpsdm_name AS "bkpsdmName", terms FROM agency WHERE id = ${actor.agencyId}::uuid`);
  return row ? { ...row, terms: readTerms(row.terms) } : neutral;
}
