import { ceremonyColumns } from "@/lib/ceremonies/find-ceremony";
import { audienceSchema, type CeremonyView, ceremonyFilter } from "@/lib/ceremonies/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { parseInput } from "@/lib/core/input";
import { reachSql } from "@/lib/core/reach";
import { plain, type Sql, type Statements, sql } from "@/lib/db";
import { visible } from "@/lib/policy";

type Row = Omit<CeremonyView, "startsAt"> & { startsAt: Date };

/** Ceremonies within sight, the next one first, then the past from the newest. */
export async function listCeremonies(actor: Actor, raw: unknown): Promise<CeremonyView[]> {
  const { campaign, unit } = parseInput(ceremonyFilter, raw);
  const ofCampaign = campaign ? sql`AND y.campaign_id = ${campaign}::uuid` : sql``;
  const ofUnit = unit
    ? sql`AND EXISTS (SELECT 1 FROM unit top WHERE top.id = ${unit}::uuid AND top.agency_id = y.agency_id
                      AND u."left" BETWEEN top."left" AND top."right")`
    : sql``;
  return rows(
    actor,
    sql`TRUE ${ofCampaign} ${ofUnit}`,
    sql`y.status <> 'planned', CASE WHEN y.status = 'planned' THEN y.starts_at END, y.starts_at DESC, y.id`,
  );
}

/** One ceremony, or null when there is none within the actor's sight. */
export async function findCeremony(actor: Actor, ceremonyId: string): Promise<CeremonyView | null> {
  if (!isUuid(ceremonyId)) return null;
  const [ceremony] = await rows(actor, sql`y.id = ${ceremonyId}::uuid`, sql`y.id`);
  return ceremony ?? null;
}

/** The same inside a transaction, for what must be frozen as it is. @throws Refusal("not_found") */
export async function viewInside(tx: Statements, actor: Actor, ceremonyId: string): Promise<CeremonyView> {
  const [ceremony] = await rows(actor, sql`y.id = ${ceremonyId}::uuid`, sql`y.id`, tx);
  if (!ceremony) throw new Refusal("not_found");
  return ceremony;
}

async function rows(actor: Actor, where: Sql, order: Sql, tx: Statements = plain): Promise<CeremonyView[]> {
  const found = await tx.$queryRaw<Row[]>(sql`
    SELECT y.id, y.agency_id AS "agencyId", a.name AS "agencyName",
           CASE WHEN u.id IS NULL THEN NULL
             ELSE json_build_object('id', u.id, 'name', u.name, 'left', u."left", 'right', u."right") END AS unit,
           json_build_object('id', c.id, 'name', c.name) AS campaign,
           y.code, y.name, y.starts_at AS "startsAt", a.zone::text AS zone, y.place, y.programme, y.audience,
           y.status::text AS status, y.ikrar::text AS ikrar,
           y.cancel_reason AS "cancelReason", COALESCE(parts.people, '[]') AS people,
           seen.attended, seen.visitors
    FROM ceremony y JOIN agency a ON a.id = y.agency_id JOIN campaign c ON c.id = y.campaign_id
    LEFT JOIN unit u ON u.id = y.unit_id
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', p.id, 'role', p.role, 'employeeId', p.employee_id, 'name', p.name,
               'office', p.office) ORDER BY p.role, p.position) AS people
      FROM ceremony_person p WHERE p.ceremony_id = y.id
    ) parts ON true
    LEFT JOIN LATERAL (
      SELECT count(t.employee_id)::int AS attended, (count(*) - count(t.employee_id))::int AS visitors
      FROM ceremony_attendance t WHERE t.ceremony_id = y.id
    ) seen ON true
    WHERE ${where} AND ${reachSql(visible.ceremonies(actor), ceremonyColumns)} ORDER BY ${order}`);
  return found.map((row) => ({
    ...row,
    audience: audienceSchema.parse(row.audience),
    startsAt: row.startsAt.toISOString(),
  }));
}
