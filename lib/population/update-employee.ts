import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { type Statements, sql } from "@/lib/db";
import type { ChangeOrigin } from "@/lib/employees/change-origin";
import { followPeople } from "@/lib/employees/follow-people";
import { legalStandingLabel, obligationOf } from "@/lib/employees/legal-standing";
import { removePacts } from "@/lib/employees/remove-pacts";
import { updateEmployeeInput } from "@/lib/employees/schema";
import { exemptPeople, resumePeople } from "@/lib/population/exempt-people";
import { type LockedPerson, lockPerson } from "@/lib/population/find-member";

/**
 * Moves a person to another unit, or records another legal standing (leave, back from leave, retired), ahead of SIASN.
 * Open campaigns follow at once: an unsigned pact goes along to the unit, and the standing exempts, obliges or takes
 * out. Saying what is known already is a success that changes nothing.
 * @throws Refusal not_found, forbidden, employee_gone, invalid_input (a unit that is not there)
 */
export const updateEmployee = command({
  name: "employee.update",
  input: updateEmployeeInput,
  timeout: 30_000,
  async run(ctx, { employeeId, unitId, legalStanding, effectiveOn, note }) {
    const seen = await lockPerson(ctx.tx, ctx.actor, employeeId);
    ctx.authorize(seen);
    if (seen.gone) throw new Refusal("employee_gone");
    const standing = legalStanding && legalStandingLabel(legalStanding);
    const moves = unitId !== undefined && unitId !== seen.unitId;
    const stands = standing !== undefined && standing !== seen.legalStanding;
    const answer = { employeeId, moved: moves, standingChanged: stands };
    if (!moves && !stands) return ctx.unchanged(answer);

    if (moves) await assertUnit(ctx.tx, seen.agencyId, unitId);
    const obligation = legalStanding ? obligationOf(legalStanding) : seen.obligation;
    await ctx.tx.employee.update({
      where: { id: employeeId },
      data: {
        ...(moves && { unitId }),
        ...(stands && { legalStanding: standing, obligation }),
        updatedAt: ctx.now,
        importRunId: null,
      },
    });
    const decidedById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    const origin = { now: ctx.now, decidedById, effectiveOn, note: note || null };
    if (moves) await followPeople(ctx.tx, [employeeId], origin);
    if (stands) await followStanding(ctx.tx, { ...seen, obligation, legalStanding: standing }, origin);
    ctx.audit(
      { type: "employee", id: employeeId, agencyId: seen.agencyId },
      {
        ...(moves && { unitId, fromUnitId: seen.unitId }),
        ...(stands && { legalStanding }),
        effectiveOn,
        ...(note && { note }),
      },
    );
    return answer;
  },
});

async function assertUnit(tx: Statements, agencyId: string, unitId: string): Promise<void> {
  const [unit] = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM unit WHERE id = ${unitId}::uuid AND agency_id = ${agencyId}::uuid AND gone_at IS NULL`);
  if (!unit)
    throw new Refusal("invalid_input", { fields: { unitId: "Pilih unit yang ada dalam daftar instansi ini" } });
}

/** What the new standing means in each campaign that is open. */
async function followStanding(tx: Statements, person: LockedPerson, origin: ChangeOrigin): Promise<void> {
  const who = [{ employeeId: person.id }];
  if (person.obligation === "out") {
    await removePacts(tx, [{ employeeId: person.id, reason: person.legalStanding }], origin, { tellSigned: true });
    return;
  }
  const open = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM campaign WHERE agency_id = ${person.agencyId}::uuid AND status = 'open' ORDER BY id`);
  for (const { id } of open) {
    if (person.obligation === "exempt") await exemptPeople(tx, id, who, origin);
    else await resumePeople(tx, id, who, origin);
  }
}
