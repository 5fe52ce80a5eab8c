import { type Sql, sql } from "@/lib/db";

/**
 * What somebody of the roster signs in with: the NIP, or an agency's own number behind the agency's code
 * ("33.26-thl-001"), since every agency may have a THL-001. No code holds a dash, so none is another's beginning.
 */
export function usernameSql(nip: Sql, agencyCode: Sql): Sql {
  return sql`CASE WHEN ${nip} ~ '^[0-9]{18}$' THEN ${nip} ELSE lower(${agencyCode} || '-' || ${nip}) END`;
}
