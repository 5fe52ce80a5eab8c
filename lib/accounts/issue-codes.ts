import { ensureEmployeeAccounts } from "@/lib/accounts/employee-accounts";
import type { Office } from "@/lib/accounts/office";
import { codeExpiry, replaceCodes } from "@/lib/accounts/replace-codes";
import { issueCodesInput } from "@/lib/accounts/schema";
import { Refusal } from "@/lib/core/errors";
import { plainCommand } from "@/lib/core/operation";
import { reachSql } from "@/lib/core/reach";
import { type Statements, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";
import { fullName } from "@/lib/format/person";
import { allows, visible } from "@/lib/policy";

type UnitRow = {
  agencyId: string;
  left: number;
  right: number;
  name: string;
  agencyName: string;
  bkpsdmName: string;
  zone: Zone;
};
type Person = Office & {
  employeeId: string;
  /** Null when the NIP belongs to another account. */
  accountId: string | null;
  nip: string;
  username: string | null;
  name: string;
  titleFront: string | null;
  titleBack: string | null;
  unitName: string;
  left: number;
  phone: string | null;
  status: "invited" | "active" | "disabled" | null;
};

/** A code as it is handed over, once. */
export type IssuedCode = {
  employeeId: string;
  accountId: string;
  name: string;
  nip: string;
  /** What to sign in with: the NIP for whoever has one. */
  username: string;
  unitName: string;
  phone: string | null;
  code: string;
};

export type IssuedCodes = {
  unitName: string;
  agencyName: string;
  bkpsdmName: string;
  zone: Zone;
  issuedAt: string;
  expiresAt: string;
  codes: IssuedCode[];
  /** People of the unit who got none: already active, closed, an officer, or their NIP belongs to another account. */
  leftOut: { active: number; disabled: number; officers: number; taken: number };
};

/**
 * Issues activation codes for the people of a unit and below who cannot sign in yet, making their accounts where
 * missing. A code lets its holder sign as that person, so people with a role of their own need somebody who stands
 * above them, and those who have a password are the matter of `issueResetCode`.
 * @throws Refusal not_found, forbidden, nobody_to_activate
 */
export const issueCodes = plainCommand({
  name: "activation.issue",
  input: issueCodesInput,
  async run(ctx, { unitId, employeeIds }): Promise<IssuedCodes> {
    const [unit] = await ctx.tx.$queryRaw<UnitRow[]>(sql`
      SELECT u.agency_id AS "agencyId", u."left", u."right", u.name, a.name AS "agencyName",
             a.bkpsdm_name AS "bkpsdmName", a.zone::text AS zone
      FROM unit u JOIN agency a ON a.id = u.agency_id WHERE u.id = ${unitId}::uuid
        AND ${reachSql(visible.accounts(ctx.actor), { agency: sql`u.agency_id`, left: sql`u."left"` })}`);
    if (!unit) throw new Refusal("not_found");
    ctx.authorize(unit);

    const people = await lockPeople(ctx.tx, unit, employeeIds, ctx.now);
    if (employeeIds && people.length < new Set(employeeIds).size) throw new Refusal("not_found");
    const mayHelp = (person: Person) =>
      !person.officer ||
      allows("activation.issue-officer", ctx.actor, {
        agencyId: person.aboveAgencies ? "" : unit.agencyId,
        left: person.left,
      });
    const leftOut = { active: 0, disabled: 0, officers: 0, taken: 0 };
    const entitled = people.filter((person) => {
      if (person.accountId === null) leftOut.taken++;
      else if (person.status === "disabled") leftOut.disabled++;
      else if (person.status === "active") leftOut.active++;
      else if (!mayHelp(person)) leftOut.officers++;
      else return true;
      return false;
    });
    // Asked for by name, an officer is a refusal; in a whole unit the others still get theirs.
    if (employeeIds && leftOut.officers > 0) throw new Refusal("forbidden");
    if (entitled.length === 0) throw new Refusal("nobody_to_activate", { params: { bkpsdmName: unit.bkpsdmName } });

    const accountIds = entitled.flatMap(({ accountId }) => accountId ?? []);
    const codes = await replaceCodes(ctx.tx, ctx.actor, accountIds, ctx.now);
    // A code for one person, asked for by name, is part of that account's history; slips are the unit's.
    const [only] = employeeIds && accountIds.length === 1 ? accountIds : [];
    const subject = only ? ({ type: "account", id: only } as const) : ({ type: "unit", id: unitId } as const);
    ctx.audit({ ...subject, agencyId: unit.agencyId }, { unitId, people: codes.size, accountIds });
    return {
      unitName: unit.name,
      agencyName: unit.agencyName,
      bkpsdmName: unit.bkpsdmName,
      zone: unit.zone,
      issuedAt: ctx.now.toISOString(),
      expiresAt: codeExpiry(ctx.now).toISOString(),
      codes: entitled.flatMap((person) => handOver(person, codes)),
      leftOut,
    };
  },
});

/**
 * People of the unit with their accounts made and locked, and only then read: a password set or a role given at the
 * same moment is either seen here or waits, and ends these codes (giveRole).
 */
async function lockPeople(tx: Statements, unit: UnitRow, employeeIds: readonly string[] | undefined, now: Date) {
  const before = await peopleOf(tx, unit, employeeIds);
  const seekers = before.filter(({ accountId }) => accountId === null);
  if (seekers.length > 0) {
    await ensureEmployeeAccounts(
      tx,
      seekers.map(({ employeeId, nip, ...person }) => ({
        employeeId,
        agencyId: unit.agencyId,
        nip,
        name: fullName(person),
      })),
      now,
    );
  }
  const ids = before.map(({ employeeId }) => employeeId);
  await tx.$queryRaw(sql`SELECT 1 FROM account WHERE employee_id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`);
  return peopleOf(tx, unit, ids);
}

function peopleOf(tx: Statements, unit: UnitRow, employeeIds: readonly string[] | undefined): PromiseLike<Person[]> {
  const chosen = employeeIds ? sql`AND e.id = ANY(${employeeIds}::uuid[])` : sql``;
  return tx.$queryRaw<Person[]>(sql`
    SELECT e.id AS "employeeId", a.id AS "accountId", e.nip, a.username, e.name, e.title_front AS "titleFront",
           e.title_back AS "titleBack", u.name AS "unitName", u."left", e.phone, a.status::text AS status,
           count(g.id) > 0 AS officer, COALESCE(bool_or(g.agency_id IS NULL), false) AND count(g.id) > 0 AS "aboveAgencies"
    FROM employee e JOIN unit u ON u.id = e.unit_id LEFT JOIN account a ON a.employee_id = e.id
    LEFT JOIN role_grant g ON g.account_id = a.id AND (g.valid_until IS NULL OR g.valid_until > now())
    WHERE u.agency_id = ${unit.agencyId}::uuid AND u."left" BETWEEN ${unit.left} AND ${unit.right}
      AND e.gone_at IS NULL ${chosen}
    GROUP BY e.id, u.id, a.id ORDER BY u."left", e.name, e.id`);
}

function handOver(
  { employeeId, accountId, nip, username, unitName, phone, ...person }: Person,
  codes: ReadonlyMap<string, string>,
): IssuedCode[] {
  const code = accountId && codes.get(accountId);
  if (!accountId || !username || !code) return [];
  return [{ employeeId, accountId, name: fullName(person), nip, username, unitName, phone, code }];
}
