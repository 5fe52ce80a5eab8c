import { assertChangeable, type FoundCeremony, lockCeremony } from "@/lib/ceremonies/find-ceremony";
import { isInvited } from "@/lib/ceremonies/invited";
import { matchNips } from "@/lib/ceremonies/match-nips";
import { hasBegun } from "@/lib/ceremonies/rules";
import { type AttendanceMethod, type Recorded, recordAttendanceInput } from "@/lib/ceremonies/schema";
import { Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { sql, type Tx } from "@/lib/db";
import { assertPrintable } from "@/lib/documents/printable";
import { isoDay } from "@/lib/format/date";

type Record = { ceremony: FoundCeremony; method: AttendanceMethod; recordedById: string | null; now: Date };

/**
 * The operator's list: people ticked, NIPs typed or read from a file, and visitors by name. Whoever is there already
 * stays as recorded first, so that the same list again adds nobody. Attendance never touches a pact.
 * @throws Refusal not_found, ceremony_minuted, ceremony_not_begun
 */
export const recordAttendance = command({
  name: "ceremony.record-attendance",
  input: recordAttendanceInput,
  timeout: 30_000,
  async run(ctx, { ceremonyId, employeeIds, nips, visitors, listed }): Promise<Recorded> {
    const ceremony = await lockCeremony(ctx, ceremonyId);
    const { agencyId, left } = ceremony;
    ctx.authorize({ agencyId, left });
    assertChangeable(ceremony);
    if (!hasBegun(ceremony, ctx.now)) throw new Refusal("ceremony_not_begun");
    assertPrintable({ visitors });
    const lines = listed ?? nips.map((nip, at) => ({ row: at + 1, nip }));
    const matched = await matchNips(ctx.tx, ceremony, lines, isoDay(ctx.now, ceremony.zone));
    const recordedById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    const record = { ceremony, method: listed ? "file" : "operator", recordedById, now: ctx.now } as const;
    const wanted = [...new Set([...employeeIds, ...matched.employeeIds])];
    const { added, known } = await addPeople(ctx.tx, record, wanted);
    // Ticks come from our own list: an id that is not invited is another's, and nothing of it is told.
    if (known < wanted.length) throw new Refusal("not_found");
    const visitorsAdded = await addVisitors(ctx.tx, record, visitors);
    const already = wanted.length - added + matched.repeated;
    const result = { ceremonyId, added, already, visitorsAdded, rejected: matched.rejected };
    if (added + visitorsAdded === 0) return ctx.unchanged(result);
    ctx.audit(
      { type: "ceremony", id: ceremonyId, agencyId },
      { method: record.method, added, already, visitors: visitorsAdded, rejected: matched.rejected.length },
    );
    return result;
  },
});

async function addPeople(tx: Tx, { ceremony, method, recordedById, now }: Record, ids: readonly string[]) {
  if (ids.length === 0) return { added: 0, known: 0 };
  const [counted] = await tx.$queryRaw<{ added: number; known: number }[]>(sql`
    WITH wanted AS (
      SELECT e.id, e.unit_id, e.name, e.title_front, e.title_back, e.position
      FROM employee e JOIN unit u ON u.id = e.unit_id WHERE e.id = ANY(${ids}::uuid[]) AND ${isInvited(ceremony)}
    ), written AS (
      INSERT INTO ceremony_attendance (ceremony_id, agency_id, employee_id, unit_id, name, office, method,
        recorded_by_id, recorded_at)
      SELECT ${ceremony.id}::uuid, ${ceremony.agencyId}::uuid, w.id, w.unit_id,
             concat(NULLIF(w.title_front, '') || ' ', w.name, ', ' || NULLIF(w.title_back, '')), COALESCE(w.position, ''),
             ${method}::attendance_method, ${recordedById}::uuid, ${now}
      FROM wanted w ON CONFLICT (ceremony_id, employee_id) DO NOTHING RETURNING 1
    )
    SELECT (SELECT count(*)::int FROM written) AS added, (SELECT count(*)::int FROM wanted) AS known`);
  return counted ?? { added: 0, known: 0 };
}

type Visitor = { name: string; office: string };

async function addVisitors(tx: Tx, { ceremony, method, recordedById, now }: Record, visitors: readonly Visitor[]) {
  let added = 0;
  for (const { name, office } of visitors) {
    added += await tx.$executeRaw(sql`
      INSERT INTO ceremony_attendance (id, ceremony_id, agency_id, name, office, method, recorded_by_id, recorded_at)
      VALUES (${newId(now)}::uuid, ${ceremony.id}::uuid, ${ceremony.agencyId}::uuid, ${name}, ${office},
        ${method}::attendance_method, ${recordedById}::uuid, ${now})
      ON CONFLICT DO NOTHING`);
  }
  return added;
}
