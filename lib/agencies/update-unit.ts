import { holdAgency, renumberTree } from "@/lib/agencies/renumber-tree";
import { updateUnitInput } from "@/lib/agencies/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { reachSql } from "@/lib/core/reach";
import { type Statements, sql } from "@/lib/db";
import { assertPrintable } from "@/lib/documents/printable";
import { linesOf } from "@/lib/format/lines";
import { visible } from "@/lib/policy";

type Unit = { id: string; agencyId: string; left: number; name: string; reporting: boolean; address: string };

/**
 * Renames a unit, sets the address on its letters, or decides whether it reports in its own name; everybody below is
 * then counted with the nearest that does.
 */
export const updateUnit = command({
  name: "unit.update",
  input: updateUnitInput,
  async run(ctx, { unitId, name, reporting, address }) {
    const { agencyId } = await findUnit(ctx.tx, ctx.actor, unitId);
    await holdAgency(ctx.tx, agencyId);
    const unit = await findUnit(ctx.tx, ctx.actor, unitId);
    ctx.authorize({ agencyId, left: unit.left });
    assertPrintable({ name, address });

    const after = {
      name: name ?? unit.name,
      reporting: reporting ?? unit.reporting,
      address: address === undefined ? unit.address : linesOf(address).join("\n"),
    };
    const changed = (["name", "reporting", "address"] as const).filter((field) => after[field] !== unit[field]);
    const result = { unitId, ...after };
    if (changed.length === 0) return ctx.unchanged(result);
    await ctx.tx.unit.update({ where: { id: unitId }, data: after });
    if (changed.includes("reporting")) await renumberTree(ctx.tx, agencyId);
    ctx.audit({ type: "unit", id: unitId, agencyId }, { changed, reporting: after.reporting });
    return result;
  },
});

async function findUnit(tx: Statements, actor: Actor, unitId: string): Promise<Unit> {
  const reach = reachSql(visible.units(actor), { agency: sql`u.agency_id`, left: sql`u."left"` });
  const [unit] = await tx.$queryRaw<Unit[]>(sql`
    SELECT u.id, u.agency_id AS "agencyId", u."left", u.name, u.reporting, u.address FROM unit u
    WHERE u.id = ${unitId}::uuid AND ${reach}`);
  if (!unit) throw new Refusal("not_found");
  return unit;
}
