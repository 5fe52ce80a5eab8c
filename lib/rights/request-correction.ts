import { Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { sql } from "@/lib/db";
import { isoDay, type Zone } from "@/lib/format/date";
import { fieldValue, type PersonFields, personFields } from "@/lib/rights/person-fields";
import { readWanted } from "@/lib/rights/read-wanted";
import { requestCorrectionInput } from "@/lib/rights/schema";
import { unitsNamed } from "@/lib/rights/unit-names";

/**
 * Asks for a correction of the own data (UU 27/2022 Ps 6); what stood there then is kept beside it.
 * @throws Refusal not_found (an account without a person), correction_waiting, invalid_input
 */
export const requestCorrection = command({
  name: "correction.request",
  input: requestCorrectionInput,
  async run(ctx, { field, wanted: typed, reason }) {
    const employeeId = ctx.actor.kind === "user" ? ctx.actor.employeeId : null;
    if (!employeeId) throw new Refusal("not_found");
    ctx.authorize({ employeeId });
    const [found] = await ctx.tx.$queryRaw<{ agencyId: string; zone: Zone; person: PersonFields }[]>(sql`
      SELECT e.agency_id AS "agencyId", g.zone::text AS zone, ${personFields} AS person
      FROM employee e JOIN unit u ON u.id = e.unit_id JOIN agency g ON g.id = e.agency_id
      WHERE e.id = ${employeeId}::uuid FOR UPDATE OF e`);
    if (!found) throw new Refusal("not_found");
    const { agencyId, zone, person } = found;
    const waiting = await ctx.tx.correctionRequest.count({ where: { employeeId, field, state: "waiting" } });
    if (waiting > 0) throw new Refusal("correction_waiting");
    const held = fieldValue(field, person);
    const nonAsn = person.employmentType === "NON_ASN";
    const units = field === "unit" ? await unitsNamed(ctx.tx, agencyId, typed) : [];
    const read = readWanted({ field, wanted: typed, held, nonAsn, today: isoDay(ctx.now, zone) }, units);
    if (!read.ok) throw new Refusal("invalid_input", { fields: { wanted: read.reason } });
    const { wanted } = read;
    const id = newId(ctx.now);
    const facts = { field, held, wanted, reason, requestedAt: ctx.now };
    await ctx.tx.correctionRequest.create({ data: { id, agencyId, employeeId, ...facts } });
    ctx.audit({ type: "employee", id: employeeId, agencyId }, { requestId: id, field });
    return { correctionId: id };
  },
});
