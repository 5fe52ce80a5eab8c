import { isDeepStrictEqual } from "node:util";
import { findAgency } from "@/lib/agencies/find-agency";
import { letterheadSchema, updateAgencyInput } from "@/lib/agencies/schema";
import { command } from "@/lib/core/operation";
import { assertPrintable } from "@/lib/documents/printable";

/** Changes how an agency calls itself, its personnel agency, its zone and its letterhead. Signed documents keep theirs. */
export const updateAgency = command({
  name: "agency.update",
  input: updateAgencyInput,
  async run(ctx, { agencyId, ...wanted }) {
    await findAgency(ctx.tx, ctx.actor, agencyId);
    ctx.authorize({ agencyId, left: null });
    assertPrintable(wanted);
    const agency = await ctx.tx.agency.findUniqueOrThrow({ where: { id: agencyId } });
    const before = { ...agency, letterhead: letterheadSchema.parse(agency.letterhead) };
    const changed = (["name", "bkpsdmName", "zone", "letterhead"] as const).filter(
      (field) => wanted[field] !== undefined && !isDeepStrictEqual(wanted[field], before[field]),
    );
    if (changed.length === 0) return ctx.unchanged({ agencyId, changed });
    await ctx.tx.agency.update({ where: { id: agencyId }, data: wanted });
    ctx.audit({ type: "agency", id: agencyId, agencyId }, { changed });
    return { agencyId, changed };
  },
});
