import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { findAnnexTarget } from "@/lib/recaps/annex-target";
import { isMadeAtOnce, MOST_ON_PAPER } from "@/lib/recaps/rules";
import { annexQuery } from "@/lib/recaps/schema";

/**
 * Lets the people of a unit leave as a file, and keeps who took whose names along (UU 27/2022). Drawing the file is
 * left to the caller, outside the transaction.
 */
export const exportPeople = command({
  name: "people.export",
  input: annexQuery,
  async run(ctx, { campaignId, unit, scope: wanted, format, paper, declines }) {
    const target = await findAnnexTarget(ctx.tx, ctx.actor, { campaignId, unit, scope: wanted });
    const { agencyId, unitId, left, scope, people } = target;
    ctx.authorize({ agencyId, left });
    if (declines && !target.knowsDeclines) throw new Refusal("forbidden");
    if (!isMadeAtOnce(format, people)) {
      const params = { people, most: MOST_ON_PAPER };
      throw new Refusal(format === "pdf" ? "export_not_on_paper" : "export_too_large", { params });
    }
    const data = { campaignId, unitId, scope, format, people, withDeclines: declines };
    ctx.audit({ type: "unit", id: unitId, agencyId }, data);
    return { target, format, paper, withDeclines: declines };
  },
});
