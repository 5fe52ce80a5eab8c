import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { reachSql } from "@/lib/core/reach";
import { type Statements, sql } from "@/lib/db";
import { normaliseGrade, rankName } from "@/lib/employees/grades";
import { checkNewcomer } from "@/lib/employees/newcomer";
import { isNip } from "@/lib/employees/nip";
import { createEmployeeInput } from "@/lib/employees/schema";
import { isoDay, type Zone } from "@/lib/format/date";
import { visible } from "@/lib/policy";

type Place = { agencyId: string; left: number; zone: Zone };

/**
 * Adds one person by hand, for when SIASN is late; the next file finds them by their NIP. Somebody who had left comes
 * back as the same person, with all their proofs. The same person again is a success that says so.
 * @throws Refusal not_found (of the unit too), forbidden, invalid_input (a NIP that cannot be, or that somebody else has)
 */
export const createEmployee = command({
  name: "employee.create",
  input: createEmployeeInput,
  async run(ctx, { agencyId, unitId, ...given }) {
    const place = await findPlace(ctx.tx, ctx.actor, unitId, agencyId);
    if (!place) throw new Refusal("not_found");
    ctx.authorize(place);
    const nip = checkNewcomer(given, isoDay(ctx.now, place.zone));
    const grade = given.grade && normaliseGrade(given.grade, given.employmentType);
    const fields = { ...given, nip, grade, rank: rankName(given.employmentType, grade || null), unitId };

    const known = await lockKnown(ctx.tx, place.agencyId, nip);
    if (known && !known.gone) {
      if (known.unitId !== unitId || known.name.toLowerCase() !== given.name.toLowerCase())
        throw taken(nip, known.name);
      return ctx.unchanged({ employeeId: known.id, returned: false, alreadyThere: true });
    }
    const employeeId = known?.id ?? newId(ctx.now);
    if (known) {
      const present = { legalStanding: "Aktif", obligation: "obligated", goneAt: null, goneReason: null } as const;
      await ctx.tx.employee.update({
        where: { id: known.id },
        data: { ...fields, ...present, updatedAt: ctx.now, importRunId: null },
      });
    } else {
      const [created] = await ctx.tx.$queryRaw<{ id: string }[]>(sql`
        INSERT INTO employee (id, agency_id, unit_id, nip, name, title_front, title_back, employment_type, grade, rank,
          position, tier, created_at, updated_at)
        VALUES (${employeeId}::uuid, ${place.agencyId}::uuid, ${unitId}::uuid, ${nip}, ${fields.name},
          ${fields.titleFront}, ${fields.titleBack}, ${fields.employmentType}::employment_type, ${fields.grade},
          ${fields.rank}, ${fields.position}, ${fields.tier}::tier, ${ctx.now}, ${ctx.now})
        ON CONFLICT (agency_id, nip) WHERE gone_at IS NULL DO NOTHING RETURNING id`);
      // The other click, or a colleague, was first.
      if (!created) throw taken(nip, "pegawai lain");
    }
    ctx.audit({ type: "employee", id: employeeId, agencyId: place.agencyId }, { unitId, returned: known !== null });
    return { employeeId, returned: known !== null, alreadyThere: false };
  },
});

function taken(nip: string, name: string): Refusal {
  const [word, again] = isNip(nip) ? ["NIP", "NIP"] : ["Nomor", "nomor"];
  const sentence = `${word} ini sudah dipakai ${name} di instansi ini. Periksa ${again}, atau ubah data pegawai itu.`;
  return new Refusal("invalid_input", { fields: { nip: sentence } });
}

/** Where the person is to work: a unit of an agency within the actor's reach. */
async function findPlace(tx: Statements, actor: Actor, unitId: string, agencyId?: string): Promise<Place | null> {
  const [place] = await tx.$queryRaw<Place[]>(sql`
    SELECT u.agency_id AS "agencyId", u."left", a.zone::text AS zone FROM unit u JOIN agency a ON a.id = u.agency_id
    WHERE u.id = ${unitId}::uuid AND u.gone_at IS NULL AND (${agencyId ?? null}::uuid IS NULL OR a.id = ${agencyId ?? null}::uuid)
      AND ${reachSql(visible.employees(actor), { agency: sql`u.agency_id`, left: sql`u."left"` })}`);
  return place ?? null;
}

type Known = { id: string; name: string; unitId: string; gone: boolean };

/** Who has this NIP in the agency, present before gone, locked. */
async function lockKnown(tx: Statements, agencyId: string, nip: string): Promise<Known | null> {
  const [known] = await tx.$queryRaw<Known[]>(sql`
    SELECT id, name, unit_id AS "unitId", gone_at IS NOT NULL AS gone FROM employee
    WHERE agency_id = ${agencyId}::uuid AND nip = ${nip} ORDER BY gone_at DESC NULLS FIRST LIMIT 1 FOR UPDATE`);
  return known ?? null;
}
