import type { Actor } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";
import { visible } from "@/lib/policy";

/** An agency of the installation with how far it has been set up. */
export type AgencySetUp = {
  agencyId: string;
  code: string;
  name: string;
  zone: Zone;
  units: number;
  people: number;
  /** Admins who can sign in now. */
  admins: number;
  createdAt: Date;
};

/** All agencies within reach by name: what stands, nothing of what their people did. */
export function listAgencySetUps(actor: Actor): PromiseLike<AgencySetUp[]> {
  return plain.$queryRaw<AgencySetUp[]>(sql`
    SELECT g.id AS "agencyId", g.code, g.name, g.zone::text AS zone, g.created_at AS "createdAt",
           (SELECT count(*)::int FROM unit u WHERE u.agency_id = g.id AND u.gone_at IS NULL) AS units,
           (SELECT count(*)::int FROM employee e WHERE e.agency_id = g.id AND e.gone_at IS NULL) AS people,
           (SELECT count(DISTINCT a.id)::int FROM role_grant r JOIN account a ON a.id = r.account_id
            WHERE r.agency_id = g.id AND r.role = 'bkpsdm_admin' AND a.status = 'active'
              AND r.valid_from <= now() AND (r.valid_until IS NULL OR r.valid_until > now())) AS admins
    FROM agency g WHERE ${reachSql(visible.agencies(actor), { agency: sql`g.id`, left: sql`NULL::int` })}
    ORDER BY g.name, g.id`);
}

/** The next thing that an agency lacks before it can open its first campaign, in words; null when nothing. */
export function whatIsLacking({ admins, units, people }: Pick<AgencySetUp, "admins" | "units" | "people">) {
  if (admins === 0) return "Belum ada admin";
  if (units === 0) return "Susunan unit belum dimuat";
  return people === 0 ? "Data pegawai belum dimuat" : null;
}
