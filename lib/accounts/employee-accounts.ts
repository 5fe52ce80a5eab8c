import { usernameSql } from "@/lib/accounts/employee-username";
import { type Statements, sql } from "@/lib/db";

/** Somebody of the roster who may get an account. */
export type AccountSeeker = { employeeId: string; agencyId: string; nip: string; name: string };

/**
 * Makes the accounts that are missing, with the NIP (or local number) as user name, and returns every account by employee. An employee
 * whose NIP another present person's account holds is left out. The account of somebody who has left gives the NIP up.
 */
export async function ensureEmployeeAccounts(
  tx: Statements,
  seekers: readonly AccountSeeker[],
  now: Date,
): Promise<Map<string, string>> {
  const people = JSON.stringify(seekers);
  const username = usernameSql(sql`p.nip`, sql`g.code`);
  await tx.$executeRaw(sql`
    UPDATE account a SET username = a.username || '~' || a.id, status = 'disabled'
    FROM employee gone, jsonb_to_recordset(${people}::jsonb) AS p("employeeId" uuid, "agencyId" uuid, nip text)
    JOIN agency g ON g.id = p."agencyId"
    WHERE gone.id = a.employee_id AND gone.gone_at IS NOT NULL AND a.username = ${username}
      AND gone.id <> p."employeeId"`);
  await tx.$executeRaw(sql`
    INSERT INTO account (agency_id, employee_id, username, display_name, created_at)
    SELECT p."agencyId", p."employeeId", ${username}, p.name, ${now}::timestamptz
    FROM jsonb_to_recordset(${people}::jsonb) AS p("employeeId" uuid, "agencyId" uuid, nip text, name text)
    JOIN agency g ON g.id = p."agencyId"
    WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.employee_id = p."employeeId")
    ORDER BY p.nip
    ON CONFLICT DO NOTHING`);
  const accounts = await tx.$queryRaw<{ id: string; employeeId: string }[]>(sql`
    SELECT id, employee_id AS "employeeId" FROM account
    WHERE employee_id = ANY(${seekers.map(({ employeeId }) => employeeId)}::uuid[])`);
  return new Map(accounts.map(({ id, employeeId }) => [employeeId, id]));
}
