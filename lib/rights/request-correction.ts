import { Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { sql } from "@/lib/db";
import { fullName } from "@/lib/format/person";
import { type CorrectionField, requestCorrectionInput } from "@/lib/rights/schema";

type Person = Record<Exclude<CorrectionField, "other" | "name">, string | null> & {
  agencyId: string;
  name: string;
  titleFront: string | null;
  titleBack: string | null;
};

/**
 * Asks for a correction of the own data (UU 27/2022 Ps 6); what stood there then is kept beside it.
 * @throws Refusal not_found (an account without a person), correction_waiting, invalid_input
 */
export const requestCorrection = command({
  name: "correction.request",
  input: requestCorrectionInput,
  async run(ctx, { field, wanted, reason }) {
    const employeeId = ctx.actor.kind === "user" ? ctx.actor.employeeId : null;
    if (!employeeId) throw new Refusal("not_found");
    ctx.authorize({ employeeId });
    const [person] = await ctx.tx.$queryRaw<Person[]>(sql`
      SELECT e.agency_id AS "agencyId", e.name, e.title_front AS "titleFront", e.title_back AS "titleBack", e.nip,
             e.employment_type::text AS "employmentType", concat_ws(', ', e.rank, e.grade) AS grade, e.position,
             u.name AS unit, e.legal_standing AS "legalStanding", e.email, e.phone
      FROM employee e JOIN unit u ON u.id = e.unit_id WHERE e.id = ${employeeId}::uuid FOR UPDATE OF e`);
    if (!person) throw new Refusal("not_found");
    const waiting = await ctx.tx.correctionRequest.count({ where: { employeeId, field, state: "waiting" } });
    if (waiting > 0) throw new Refusal("correction_waiting");
    const held = field === "name" ? fullName(person) : field === "other" ? "" : (person[field] ?? "");
    const id = newId(ctx.now);
    const facts = { field, held, wanted, reason, requestedAt: ctx.now };
    await ctx.tx.correctionRequest.create({ data: { id, agencyId: person.agencyId, employeeId, ...facts } });
    ctx.audit({ type: "employee", id: employeeId, agencyId: person.agencyId }, { requestId: id, field });
    return { correctionId: id };
  },
});
