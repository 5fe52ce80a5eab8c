import { assignAgencyWaves } from "@/lib/agencies/assign-waves";
import { holdAgency, renumberTree } from "@/lib/agencies/renumber-tree";
import { updateUnitInput } from "@/lib/agencies/schema";
import { guessedAnew, guessKind, type UnitKind } from "@/lib/agencies/unit-kind";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { reachSql } from "@/lib/core/reach";
import { type Statements, sql } from "@/lib/db";
import { assertPrintable } from "@/lib/documents/printable";
import { linesOf } from "@/lib/format/lines";
import { visible } from "@/lib/policy";

type Unit = {
  id: string;
  agencyId: string;
  left: number;
  name: string;
  kind: string;
  kindSetByHand: boolean;
  reporting: boolean;
  address: string;
};

const fields = ["name", "kind", "kindSetByHand", "reporting", "address"] as const;

/**
 * Renames a unit, says what kind it is, sets the address on its letters, or decides whether it reports in its own name;
 * everybody below is then counted with the nearest that does. A kind that nobody has set follows the name; whoever's
 * place it decides is put into the wave that means them now.
 */
export const updateUnit = command({
  name: "unit.update",
  input: updateUnitInput,
  async run(ctx, { unitId, name, kind, reporting, address }) {
    const { agencyId } = await findUnit(ctx.tx, ctx.actor, unitId);
    await holdAgency(ctx.tx, agencyId);
    const unit = await findUnit(ctx.tx, ctx.actor, unitId);
    ctx.authorize({ agencyId, left: unit.left });
    assertPrintable({ name, address });

    const after = {
      name: name ?? unit.name,
      ...kindAfter(unit, { name: name ?? unit.name, kind }),
      reporting: reporting ?? unit.reporting,
      address: address === undefined ? unit.address : linesOf(address).join("\n"),
    };
    const differing = fields.filter((field) => after[field] !== unit[field]);
    const result = { unitId, ...after };
    if (differing.length === 0) return ctx.unchanged(result);
    await ctx.tx.unit.update({ where: { id: unitId }, data: after });
    if (differing.includes("reporting")) await renumberTree(ctx.tx, agencyId);
    if (differing.includes("kind")) await assignAgencyWaves(ctx.tx, agencyId);
    // That a kind is now the word of people is a change of the kind to whoever reads the trail.
    const changed = [...new Set(differing.map((field) => (field === "kindSetByHand" ? "kind" : field)))];
    const { reporting: reports, kind: isKind } = after;
    const told = changed.includes("kind") ? { kind: { from: unit.kind, to: isKind, byHand: after.kindSetByHand } } : {};
    ctx.audit({ type: "unit", id: unitId, agencyId }, { changed, reporting: reports, ...told });
    return result;
  },
});

/** `kind` null gives the kind back to the name; left out, a kind that was never set follows a new name. */
function kindAfter(unit: Unit, { name, kind }: { name: string; kind: UnitKind | null | undefined }) {
  if (kind) return { kind: kind as string, kindSetByHand: true };
  if (kind === null) return { kind: guessKind(name) as string, kindSetByHand: false };
  const { kindSetByHand } = unit;
  return { kind: guessedAnew(unit, name), kindSetByHand };
}

async function findUnit(tx: Statements, actor: Actor, unitId: string): Promise<Unit> {
  const reach = reachSql(visible.units(actor), { agency: sql`u.agency_id`, left: sql`u."left"` });
  const [unit] = await tx.$queryRaw<Unit[]>(sql`
    SELECT u.id, u.agency_id AS "agencyId", u."left", u.name, u.kind, u.kind_set_by_hand AS "kindSetByHand",
           u.reporting, u.address FROM unit u
    WHERE u.id = ${unitId}::uuid AND ${reach}`);
  if (!unit) throw new Refusal("not_found");
  return unit;
}
