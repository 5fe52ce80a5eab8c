import type { z } from "zod";
import { ensureEmployeeAccounts } from "@/lib/accounts/employee-accounts";
import { codeExpiry, endCodes, replaceCodes } from "@/lib/accounts/replace-codes";
import { isForEmployees, scopeOf } from "@/lib/accounts/rules";
import { giveRoleInput } from "@/lib/accounts/schema";
import { type FoundAgency, findAgency } from "@/lib/agencies/find-agency";
import { Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { type Context, plainCommand } from "@/lib/core/operation";
import { type Statements, sql } from "@/lib/db";
import { endOfDay } from "@/lib/format/date";
import { fullName } from "@/lib/format/person";

type Ctx = Context<"grant.give", Statements>;
type Account = { status: string; name: string; employeeId: string | null };
type Input = z.output<typeof giveRoleInput>;

/**
 * Gives a role over the agency or a unit and all below it. Somebody who cannot sign in yet also gets an activation
 * code, returned once.
 * Roles that decide on evidence go to employees: a second account would let its holder decide on the own sheet. The
 * console alone may make an agency's first admin from nothing.
 * @throws Refusal not_found, forbidden, invalid_input, username_taken, account_disabled, employee_required, grant_exists
 */
export const giveRole = plainCommand({
  name: "grant.give",
  input: giveRoleInput,
  async run(ctx, input) {
    const scope = scopeOf(input.role);
    const agency = scope === "platform" ? null : await findAgency(ctx.tx, ctx.actor, input.agencyId);
    ctx.authorize({ agencyId: agency?.id ?? "", left: null });
    await assertUnitFits(ctx.tx, agency, scope === "unit", input.unitId);
    const validUntil = input.validUntil ? endOfDay(input.validUntil, agency?.zone ?? "WIB") : null;
    if (validUntil && validUntil <= ctx.now) {
      throw new Refusal("invalid_input", { fields: { validUntil: "Tanggal berakhir sudah lewat" } });
    }

    const accountId = await accountOf(ctx, agency, input);
    const [account] = await ctx.tx.$queryRaw<Account[]>(sql`
      SELECT a.status::text AS status, a.display_name AS name, a.employee_id AS "employeeId" FROM account a
      WHERE a.id = ${accountId}::uuid AND a.agency_id IS NOT DISTINCT FROM ${agency?.id ?? null}::uuid
        AND NOT EXISTS (SELECT 1 FROM employee e WHERE e.id = a.employee_id AND e.gone_at IS NOT NULL)
      FOR NO KEY UPDATE`);
    if (!account) throw new Refusal("not_found");
    if (account.status === "disabled") throw new Refusal("account_disabled");
    if (account.employeeId === null && isForEmployees(input.role) && ctx.actor.kind !== "system") {
      throw new Refusal("employee_required", { fields: { role: new Refusal("employee_required").sentence } });
    }
    const grantId = newId(ctx.now);
    const given = await ctx.tx.$executeRaw(sql`
      INSERT INTO role_grant (id, account_id, role, agency_id, unit_id, office, acting, valid_from, valid_until)
      SELECT ${grantId}::uuid, ${accountId}::uuid, ${input.role}::role, ${agency?.id ?? null}::uuid,
             ${input.unitId ?? null}::uuid, ${input.office ?? null}, ${input.acting ?? null}::acting,
             ${ctx.now}::timestamptz, ${validUntil}::timestamptz
      WHERE NOT EXISTS (
        SELECT 1 FROM role_grant g WHERE g.account_id = ${accountId}::uuid AND g.role = ${input.role}::role
          AND g.agency_id IS NOT DISTINCT FROM ${agency?.id ?? null}::uuid
          AND g.unit_id IS NOT DISTINCT FROM ${input.unitId ?? null}::uuid
          AND (g.valid_until IS NULL OR g.valid_until > ${ctx.now}))`);
    if (given === 0) throw new Refusal("grant_exists");
    // Also for somebody who has a password: a code issued before would let its holder in with the new role.
    await endCodes(ctx.tx, [accountId], ctx.now);
    const codes = account.status === "invited" ? await replaceCodes(ctx.tx, ctx.actor, [accountId], ctx.now) : null;
    ctx.audit(
      { type: "account", id: accountId, agencyId: agency?.id ?? null },
      { role: input.role, unitId: input.unitId ?? null, grantId },
    );
    const code = codes?.get(accountId);
    return {
      grantId,
      accountId,
      name: account.name,
      activation: code ? { code, expiresAt: codeExpiry(ctx.now).toISOString() } : null,
    };
  },
});

async function assertUnitFits(tx: Statements, agency: FoundAgency | null, needed: boolean, unitId: string | undefined) {
  const refuse = (sentence: string) => new Refusal("invalid_input", { fields: { unitId: sentence } });
  if (!needed && unitId) throw refuse("Peran ini berlaku untuk seluruh instansi. Kosongkan unitnya.");
  if (!needed) return;
  if (!unitId) throw refuse("Pilih unit untuk peran ini");
  const found = await tx.$queryRaw<unknown[]>(sql`
    SELECT 1 FROM unit WHERE id = ${unitId}::uuid AND agency_id = ${agency?.id ?? null}::uuid AND gone_at IS NULL`);
  if (found.length === 0) throw refuse("Unit ini tidak ada di instansi Anda");
}

/** The account that the role goes to, made where it is missing. */
async function accountOf({ tx, now }: Ctx, agency: FoundAgency | null, input: Input): Promise<string> {
  if (input.accountId) return input.accountId;
  if (input.person) {
    const id = newId(now);
    const made = await tx.$executeRaw(sql`
      INSERT INTO account (id, agency_id, username, display_name, created_at)
      VALUES (${id}::uuid, ${agency?.id ?? null}::uuid, ${input.person.username}, ${input.person.name}, ${now})
      ON CONFLICT (username) DO NOTHING`);
    if (made === 1) return id;
    throw new Refusal("username_taken", { fields: { "person.username": new Refusal("username_taken").sentence } });
  }
  const [employee] = await tx.$queryRaw<
    { nip: string; name: string; titleFront: string | null; titleBack: string | null }[]
  >(sql`
    SELECT nip, name, title_front AS "titleFront", title_back AS "titleBack" FROM employee
    WHERE id = ${input.employeeId}::uuid AND agency_id = ${agency?.id ?? null}::uuid AND gone_at IS NULL
    FOR KEY SHARE`);
  if (!employee || !agency || !input.employeeId) throw new Refusal("not_found");
  const seeker = { employeeId: input.employeeId, agencyId: agency.id, nip: employee.nip, name: fullName(employee) };
  const accountId = (await ensureEmployeeAccounts(tx, [seeker], now)).get(seeker.employeeId);
  if (!accountId) throw new Refusal("username_taken");
  return accountId;
}
