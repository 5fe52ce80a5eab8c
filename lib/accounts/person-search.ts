import { type Sql, sql } from "@/lib/db";
import { normaliseLocalNumber } from "@/lib/employees/nip";

/** For queries over employee `e`: by the beginning of a NIP (spaces and dots forgiven) or local number, or by name. */
export function personMatches(q: string): Sql {
  const digits = q.replace(/[\s.]/g, "");
  const local = sql`e.nip LIKE ${`${escaped(normaliseLocalNumber(q))}%`}`;
  if (/^\d+$/.test(digits)) return sql`(e.nip LIKE ${`${digits}%`} OR ${local})`;
  const name = sql`e.name ILIKE ${`%${escaped(q.trim())}%`}`;
  // Without a digit it is a name, which the index of names finds alone.
  return /\d/.test(digits) ? sql`(${name} OR ${local})` : name;
}

const escaped = (text: string) => text.replace(/[\\%_]/g, "\\$&");
