import { ensureEmployeeAccounts } from "@/lib/accounts/employee-accounts";
import { codeExpiry, replaceCodes } from "@/lib/accounts/replace-codes";
import { issueCodesInput } from "@/lib/accounts/schema";
import { Refusal } from "@/lib/core/errors";
import { plainCommand } from "@/lib/core/operation";
import { reachSql } from "@/lib/core/reach";
import { type Statements, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";
import { fullName } from "@/lib/format/person";
import { allows, visible } from "@/lib/policy";

type UnitRow = { agencyId: string; left: number; right: number; name: string };
type AgencyRow = { name: string; bkpsdmName: string; zone: Zone };
type Person = {
  employeeId: string;
  nip: string;
  name: string;
  titleFront: string | null;
  titleBack: string | null;
  unitName: string;
  left: number;
  phone: string | null;
  status: "invited" | "active" | "disabled" | null;
  officer: boolean;
  /** Holds a role above all agencies. */
  aboveAgencies: boolean;
};

/** A code as it is handed over, once. */
export type IssuedCode = {
  employeeId: string;
  accountId: string;
  name: string;
  nip: string;
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
 * Issues activation codes for the people of a unit and below, making their accounts where missing. A code lets its
 * holder sign as that person, so people with a role of their own need somebody who stands above them.
 * @throws Refusal not_found, forbidden, nobody_to_activate
 */
export const issueCodes = plainCommand({
  name: "activation.issue",
  input: issueCodesInput,
  async run(ctx, { unitId, employeeIds, includeActive }): Promise<IssuedCodes> {
    const [unit] = await ctx.tx.$queryRaw<UnitRow[]>(sql`
      SELECT u.agency_id AS "agencyId", u."left", u."right", u.name FROM unit u WHERE u.id = ${unitId}::uuid
        AND ${reachSql(visible.accounts(ctx.actor), { agency: sql`u.agency_id`, left: sql`u."left"` })}`);
    if (!unit) throw new Refusal("not_found");
    ctx.authorize(unit);

    const people = await peopleOf(ctx.tx, unit, employeeIds);
    if (employeeIds && people.length < new Set(employeeIds).size) throw new Refusal("not_found");
    const mayHelp = (person: Person) =>
      !person.officer ||
      allows("activation.issue-officer", ctx.actor, {
        agencyId: person.aboveAgencies ? "" : unit.agencyId,
        left: person.left,
      });
    const leftOut = { active: 0, disabled: 0, officers: 0, taken: 0 };
    const entitled = people.filter((person) => {
      if (person.status === "disabled") leftOut.disabled++;
      else if (person.status === "active" && !includeActive) leftOut.active++;
      else if (!mayHelp(person)) leftOut.officers++;
      else return true;
      return false;
    });
    // Asked for by name, an officer is a refusal; in a whole unit the others still get theirs.
    if (employeeIds && leftOut.officers > 0) throw new Refusal("forbidden");
    if (entitled.length === 0) throw new Refusal("nobody_to_activate");

    const seekers = entitled.map((person) => ({
      employeeId: person.employeeId,
      agencyId: unit.agencyId,
      nip: person.nip,
      name: fullName(person),
    }));
    const accounts = await ensureEmployeeAccounts(ctx.tx, seekers, ctx.now);
    leftOut.taken = entitled.length - accounts.size;
    if (accounts.size === 0) throw new Refusal("nobody_to_activate");
    const codes = await replaceCodes(ctx.tx, ctx.actor, [...accounts.values()], ctx.now);

    ctx.audit({ type: "unit", id: unitId, agencyId: unit.agencyId }, { unitId, people: codes.size });
    for (const { employeeId, status } of entitled) {
      // A new code for somebody who has a password is a reset: it stands in that person's own trail too.
      const id = status === "active" && accounts.get(employeeId);
      if (id) ctx.audit({ type: "account", id, agencyId: unit.agencyId }, { unitId, people: 1 });
    }
    const [agency] = await ctx.tx.$queryRaw<AgencyRow[]>(sql`
      SELECT name, bkpsdm_name AS "bkpsdmName", zone::text AS zone FROM agency WHERE id = ${unit.agencyId}::uuid`);
    if (!agency) throw new Error(`unit ${unitId} has no agency`);
    return {
      unitName: unit.name,
      agencyName: agency.name,
      bkpsdmName: agency.bkpsdmName,
      zone: agency.zone,
      issuedAt: ctx.now.toISOString(),
      expiresAt: codeExpiry(ctx.now).toISOString(),
      codes: entitled.flatMap((person) => handOver(person, accounts, codes)),
      leftOut,
    };
  },
});

function peopleOf(tx: Statements, unit: UnitRow, employeeIds: readonly string[] | undefined): PromiseLike<Person[]> {
  const chosen = employeeIds ? sql`AND e.id = ANY(${employeeIds}::uuid[])` : sql``;
  return tx.$queryRaw<Person[]>(sql`
    SELECT e.id AS "employeeId", e.nip, e.name, e.title_front AS "titleFront", e.title_back AS "titleBack",
           u.name AS "unitName", u."left", e.phone, a.status::text AS status,
           count(g.id) > 0 AS officer, COALESCE(bool_or(g.agency_id IS NULL), false) AND count(g.id) > 0 AS "aboveAgencies"
    FROM employee e JOIN unit u ON u.id = e.unit_id LEFT JOIN account a ON a.employee_id = e.id
    LEFT JOIN role_grant g ON g.account_id = a.id AND (g.valid_until IS NULL OR g.valid_until > now())
    WHERE u.agency_id = ${unit.agencyId}::uuid AND u."left" BETWEEN ${unit.left} AND ${unit.right}
      AND e.gone_at IS NULL ${chosen}
    GROUP BY e.id, u.id, a.id ORDER BY u."left", e.name, e.id`);
}

function handOver(
  { employeeId, nip, unitName, phone, ...person }: Person,
  accounts: ReadonlyMap<string, string>,
  codes: ReadonlyMap<string, string>,
): IssuedCode[] {
  const accountId = accounts.get(employeeId);
  const code = accountId && codes.get(accountId);
  return accountId && code ? [{ employeeId, accountId, name: fullName(person), nip, unitName, phone, code }] : [];
}
