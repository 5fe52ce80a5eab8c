import { MOST_OF_ROLE } from "@/lib/ceremonies/rules";
import { type CeremonyPersonInput, type CeremonyRole, ceremonyRoleNames, ceremonyRoles } from "@/lib/ceremonies/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { reachSql } from "@/lib/core/reach";
import { sql, type Tx } from "@/lib/db";
import { assertPrintable } from "@/lib/documents/printable";
import { fullName } from "@/lib/format/person";
import { visible } from "@/lib/policy";

type Named = {
  employeeId: string;
  name: string;
  titleFront: string | null;
  titleBack: string | null;
  position: string | null;
};

/**
 * Gives people their part in a ceremony; who has it already keeps it. Somebody of the roster is taken as the roster has
 * the person, within the actor's own sight. Answers how many were added.
 * @throws Refusal not_found for somebody beyond sight; invalid_input when a part has too many
 */
export async function addCeremonyPeople(
  tx: Tx,
  actor: Actor,
  { ceremonyId, agencyId }: { ceremonyId: string; agencyId: string },
  wanted: readonly CeremonyPersonInput[],
): Promise<number> {
  if (wanted.length === 0) return 0;
  assertPrintable({ addPeople: wanted });
  const known = await namedPeople(tx, actor, agencyId, wanted);
  const standing = await tx.ceremonyPerson.findMany({ where: { ceremonyId } });
  const withPart = (part: CeremonyRole) => standing.filter(({ role }) => role === part);
  const rows = wanted.flatMap((person) => {
    const { role, employeeId = null } = person;
    const name = person.name ?? (employeeId && known.get(employeeId)?.name) ?? "";
    const office = person.office || (employeeId && known.get(employeeId)?.office) || "";
    const others = withPart(role);
    const isSame = (one: (typeof others)[number]) =>
      employeeId ? one.employeeId === employeeId : one.name === name && one.office === office;
    if (others.some(isSame)) return [];
    const position = Math.max(0, ...others.map((one) => one.position)) + 1;
    const row = { id: newId(), ceremonyId, role, position, employeeId, name, office };
    standing.push(row);
    return [row];
  });
  for (const role of ceremonyRoles) {
    if (withPart(role).length <= MOST_OF_ROLE[role]) continue;
    const sentence = `${ceremonyRoleNames[role]} paling banyak ${MOST_OF_ROLE[role]} orang. Hapus yang ada lebih dahulu.`;
    throw new Refusal("invalid_input", { fields: { role: sentence } });
  }
  await tx.ceremonyPerson.createMany({ data: rows });
  return rows.length;
}

async function namedPeople(tx: Tx, actor: Actor, agencyId: string, wanted: readonly CeremonyPersonInput[]) {
  const ids = [...new Set(wanted.flatMap(({ employeeId }) => employeeId ?? []))];
  if (ids.length === 0) return new Map<string, { name: string; office: string }>();
  const columns = { agency: sql`e.agency_id`, left: sql`u."left"`, employee: sql`e.id` };
  const rows = await tx.$queryRaw<Named[]>(sql`
    SELECT e.id AS "employeeId", e.name, e.title_front AS "titleFront", e.title_back AS "titleBack", e.position
    FROM employee e JOIN unit u ON u.id = e.unit_id
    WHERE e.id = ANY(${ids}::uuid[]) AND e.agency_id = ${agencyId}::uuid
      AND ${reachSql(visible.employees(actor), columns)}`);
  if (rows.length < ids.length) throw new Refusal("not_found");
  return new Map(rows.map((row) => [row.employeeId, { name: fullName(row), office: row.position ?? "" }]));
}
