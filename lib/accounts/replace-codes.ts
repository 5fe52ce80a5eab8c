import { CODE_DAYS } from "@/lib/accounts/rules";
import type { Actor } from "@/lib/core/actor";
import { sha256 } from "@/lib/core/hash";
import { type Statements, sql } from "@/lib/db";
import { formatVerificationCode, newVerificationCode } from "@/lib/documents/verification-code";

/** Last instant at which a code issued now works. */
export function codeExpiry(now: Date): Date {
  return new Date(now.getTime() + CODE_DAYS * 86_400_000);
}

/**
 * Ends the unused codes of these accounts. They end as of their making: an activation that began a moment ago, and has
 * been hashing its password since, must not pass on the clock it started with.
 */
export async function endCodes(tx: Statements, accountIds: readonly string[], now: Date): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE activation_code SET expires_at = created_at
    WHERE account_id = ANY(${accountIds}::uuid[]) AND used_at IS NULL AND expires_at > ${now}`);
}

/**
 * Gives each account one new activation code and ends the unused ones it had. Only hashes are kept: the codes returned
 * here, as printed, cannot be read again. Set-based: four statements for any number of accounts.
 */
export async function replaceCodes(
  tx: Statements,
  actor: Actor,
  accountIds: readonly string[],
  now: Date,
): Promise<Map<string, string>> {
  const codes = new Map(accountIds.map((id) => [id, newVerificationCode()]));
  const issuedById = actor.kind === "user" ? actor.accountId : null;
  // In one order, so that two who print the same slips wait for each other: only the later slips work.
  await tx.$queryRaw(sql`SELECT 1 FROM account WHERE id = ANY(${accountIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`);
  await endCodes(tx, accountIds, now);
  const hashes = accountIds.map((id) => sha256(codes.get(id) ?? ""));
  await tx.$executeRaw(sql`
    INSERT INTO activation_code (account_id, code_hash, created_at, expires_at, issued_by_id)
    SELECT fresh.account_id, fresh.code_hash, ${now}::timestamptz, ${codeExpiry(now)}::timestamptz, ${issuedById}::uuid
    FROM unnest(${accountIds}::uuid[], ${hashes}::text[]) AS fresh(account_id, code_hash)`);
  return new Map([...codes].map(([id, code]) => [id, formatVerificationCode(code)]));
}
