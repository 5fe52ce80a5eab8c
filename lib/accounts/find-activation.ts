import { activationCode } from "@/lib/accounts/schema";
import { countWrongCode } from "@/lib/accounts/throttle";
import type { Actor } from "@/lib/core/actor";
import { sha256 } from "@/lib/core/hash";
import { plain, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";

export type Activation = {
  /** Full name and user name: mask them on any page that only the code opens. */
  name: string;
  username: string;
  unitName: string | null;
  agencyName: string | null;
  zone: Zone;
  expiresAt: Date;
  /** No password has been set yet. */
  first: boolean;
};

/**
 * Whose account a code would open, without using it up: link previews of messengers fetch the address too.
 * Null for a code that is malformed, unknown, used or expired alike. A right code opens also behind an address from
 * which others guess.
 * @throws Refusal("too_many_attempts") for a wrong code, after many of them
 */
export async function findActivation(
  actor: Actor,
  typedCode: string,
  now: Date = new Date(),
): Promise<Activation | null> {
  const code = activationCode.safeParse(typedCode);
  if (!code.success) return null;
  const [found] = await plain.$queryRaw<Activation[]>(sql`
    SELECT a.display_name AS name, a.username, u.name AS "unitName", g.name AS "agencyName",
           COALESCE(g.zone::text, 'WIB') AS zone, c.expires_at AS "expiresAt", a.password_hash IS NULL AS first
    FROM activation_code c JOIN account a ON a.id = c.account_id AND a.status <> 'disabled'
    LEFT JOIN agency g ON g.id = a.agency_id
    LEFT JOIN employee e ON e.id = a.employee_id LEFT JOIN unit u ON u.id = e.unit_id
    WHERE c.code_hash = ${sha256(code.data)} AND c.used_at IS NULL AND c.expires_at > ${now}`);
  if (!found) await countWrongCode(actor.origin.ip);
  return found ?? null;
}
