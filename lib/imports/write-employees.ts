import { usernameSql } from "@/lib/accounts/employee-username";
import { newId } from "@/lib/core/ids";
import { type Statements, sql } from "@/lib/db";
import { followPeople } from "@/lib/employees/follow-people";
import { fullName } from "@/lib/format/person";
import type { PersonFields } from "@/lib/imports/known-person";
import type { EmployeeChanges, PersonUpdate } from "@/lib/imports/match-employees";
import { chunks, type WriteScope } from "@/lib/imports/write-units";

/** Writes new and changed people, a thousand a statement, with what hangs on them: old NIPs, accounts, open pacts. */
export async function writeEmployees(tx: Statements, scope: WriteScope, { create, update }: EmployeeChanges) {
  let done = 0;
  const step = (rows: number) => {
    done += rows;
    return scope.progress(done);
  };
  await keepOldNips(
    tx,
    scope,
    update.filter(({ changed }) => changed.includes("nip")),
  );
  for (const rows of chunks(update)) {
    await tx.$executeRaw(sql`
      UPDATE employee e SET unit_id = r."unitId", person_id = r."personId", nip = r.nip, name = r.name,
        title_front = r."titleFront", title_back = r."titleBack", employment_type = r."employmentType",
        grade = r.grade, rank = r.rank, position = r.position, position_type = r."positionType", tier = r.tier,
        legal_standing = r."legalStanding", obligation = r.obligation, email = r.email, phone = r.phone,
        appointment_date = r."appointmentDate", gone_at = NULL, gone_reason = NULL, updated_at = ${scope.now},
        import_run_id = ${scope.importId}::uuid
      FROM ${recordset(rows.map(({ id, after }) => ({ id, ...after })))} WHERE e.id = r.id`);
    await step(rows.length);
  }
  for (const rows of chunks(create)) {
    await tx.$executeRaw(sql`
      INSERT INTO employee (id, agency_id, unit_id, person_id, nip, name, title_front, title_back, employment_type,
        grade, rank, position, position_type, tier, legal_standing, obligation, email, phone, appointment_date,
        created_at, updated_at, import_run_id)
      SELECT r.id, ${scope.agencyId}::uuid, r."unitId", r."personId", r.nip, r.name, r."titleFront", r."titleBack",
        r."employmentType", r.grade, r.rank, r.position, r."positionType", r.tier, r."legalStanding", r.obligation,
        r.email, r.phone, r."appointmentDate", ${scope.now}, ${scope.now}, ${scope.importId}::uuid
      FROM ${recordset(rows.map((row) => ({ id: newId(scope.now), ...row })))}`);
    await step(rows.length);
  }
  await renameAccounts(tx, update);
  const concerned = update.filter(({ changed }) => changed.some((f) => FOLLOWED.includes(f)));
  await followPeople(
    tx,
    concerned.map(({ id }) => id),
    { now: scope.now, decidedById: null, fromFile: true },
  );
}

const FOLLOWED: readonly (keyof PersonFields)[] = ["unitId", "employmentType", "tier"];

/** Their holders step aside for the time of the update: two people may have changed places. */
async function keepOldNips(tx: Statements, { now }: WriteScope, renumbered: readonly PersonUpdate[]) {
  if (renumbered.length === 0) return;
  const rows = renumbered.map(({ id, before }) => ({ id, nip: before.nip }));
  await tx.$executeRaw(sql`
    WITH r AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, nip text)),
         aside AS (UPDATE employee e SET gone_at = ${now} FROM r WHERE e.id = r.id)
    INSERT INTO employee_nip (employee_id, nip, until) SELECT id, nip, ${now} FROM r`);
}

/** An account is entered with the present NIP and shows the present name; a NIP that another account uses is left. */
async function renameAccounts(tx: Statements, update: readonly PersonUpdate[]) {
  const named = ["nip", "name", "titleFront", "titleBack"] as const;
  const rows = update
    .filter(({ changed }) => named.some((field) => changed.includes(field)))
    .map(({ id, before, after }) => ({ id, old: before.nip, nip: after.nip, name: fullName(after) }));
  if (rows.length === 0) return;
  const renamed = sql`(
    SELECT p.id, p.name, ${usernameSql(sql`p.old`, sql`g.code`)} AS old, ${usernameSql(sql`p.nip`, sql`g.code`)} AS nip
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS p(id uuid, old text, nip text, name text)
    JOIN employee e ON e.id = p.id JOIN agency g ON g.id = e.agency_id) AS r`;
  // Out of the way first, for two people who changed places.
  await tx.$executeRaw(sql`
    UPDATE account a SET username = a.id::text FROM ${renamed}
    WHERE a.employee_id = r.id AND a.username = r.old AND r.old <> r.nip`);
  await tx.$executeRaw(sql`
    UPDATE account a SET display_name = r.name, username = CASE
      WHEN a.username <> a.id::text THEN a.username
      WHEN EXISTS (SELECT 1 FROM account o WHERE o.username = r.nip) THEN r.old ELSE r.nip END
    FROM ${renamed} WHERE a.employee_id = r.id`);
}

function recordset(rows: readonly (PersonFields & { id: string })[]) {
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "unitId" uuid, "personId" text, nip text,
    name text, "titleFront" text, "titleBack" text, "employmentType" employment_type, grade text, rank text,
    position text, "positionType" text, tier tier, "legalStanding" text, obligation obligation, email text, phone text,
    "appointmentDate" date)`;
}
