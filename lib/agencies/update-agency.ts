import { isDeepStrictEqual } from "node:util";
import { findAgency } from "@/lib/agencies/find-agency";
import { letterheadSchema, updateAgencyInput } from "@/lib/agencies/schema";
import { readTerms } from "@/lib/agencies/terms";
import { command } from "@/lib/core/operation";
import { assertPrintable } from "@/lib/documents/printable";

/**
 * Changes how an agency calls itself, its personnel agency, its units and places, its zone and its letterhead. Signed
 * documents keep theirs.
 */
export const updateAgency = command({
  name: "agency.update",
  input: updateAgencyInput,
  async run(ctx, { agencyId, terms, ...rest }) {
    await findAgency(ctx.tx, ctx.actor, agencyId);
    ctx.authorize({ agencyId, left: null });
    assertPrintable({ ...rest, terms });
    const agency = await ctx.tx.agency.findUniqueOrThrow({ where: { id: agencyId } });
    const kept = { letterhead: letterheadSchema.parse(agency.letterhead), terms: readTerms(agency.terms) };
    const before = { ...agency, ...kept };
    const wanted = { ...rest, ...(terms && { terms: { ...kept.terms, ...terms } }) };
    const changed = (["name", "bkpsdmName", "zone", "letterhead", "terms"] as const).filter(
      (field) => wanted[field] !== undefined && !isDeepStrictEqual(wanted[field], before[field]),
    );
    if (changed.length === 0) return ctx.unchanged({ agencyId, changed });
    await ctx.tx.agency.update({ where: { id: agencyId }, data: wanted });
    ctx.audit({ type: "agency", id: agencyId, agencyId }, { changed });
    return { agencyId, changed };
  },
});
