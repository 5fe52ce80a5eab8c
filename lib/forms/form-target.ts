import { letterPlace } from "@/lib/agencies/letter-place";
import { letterheadSchema } from "@/lib/agencies/schema";
import type { CampaignOptions, Contest } from "@/lib/campaigns/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { reachSql } from "@/lib/core/reach";
import { type Statements, sql } from "@/lib/db";
import type { Letterhead } from "@/lib/documents/letterhead";
import type { PledgeText } from "@/lib/documents/pledge-text";
import type { Zone } from "@/lib/format/date";
import { visible } from "@/lib/policy";

/** The unit whose people get forms, with all that is the same on each of them. */
export type FormTarget = {
  agencyId: string;
  agencyName: string;
  bkpsdmName: string;
  zone: Zone;
  letterhead: Letterhead;
  place: string;
  campaignId: string;
  campaignName: string;
  campaignStatus: string;
  /** "2028-10-31" */
  deadline: string;
  contests: Contest[];
  options: CampaignOptions;
  textId: string;
  textVersion: number;
  pledge: PledgeText;
  unitId: string;
  unitName: string;
  left: number;
  right: number;
};

type Row = Omit<FormTarget, "letterhead" | "place" | "pledge" | "textId"> &
  PledgeText & { letterhead: unknown; textId: string | null };

/** A unit within the actor's sight of pacts, without one named the highest of them. @throws Refusal("not_found") */
export async function findFormTarget(
  tx: Statements,
  actor: Actor,
  { campaignId, unit }: { campaignId: string; unit?: string },
): Promise<FormTarget> {
  const which = unit ? sql`u.id = ${unit}::uuid` : sql`u.gone_at IS NULL`;
  const [row] = await tx.$queryRaw<Row[]>(sql`
    SELECT a.id AS "agencyId", a.name AS "agencyName", a.bkpsdm_name AS "bkpsdmName", a.zone::text AS zone, a.letterhead,
           c.id AS "campaignId", c.name AS "campaignName", c.status::text AS "campaignStatus",
           to_char(c.deadline, 'YYYY-MM-DD') AS deadline, c.contests, c.options,
           t.id AS "textId", t.version AS "textVersion", t.title, t.opening, t.points, t.closing, t.statement,
           u.id AS "unitId", u.name AS "unitName", u."left", u."right"
    FROM unit u JOIN campaign c ON c.agency_id = u.agency_id AND c.status <> 'draft' JOIN agency a ON a.id = c.agency_id
    LEFT JOIN pledge_text t ON t.id = c.text_id
    WHERE c.id = ${campaignId}::uuid AND ${which}
      AND ${reachSql(visible.pacts(actor), { agency: sql`u.agency_id`, left: sql`u."left"` })}
    ORDER BY u."left" LIMIT 1`);
  if (!row?.textId) throw new Refusal("not_found");
  const { letterhead, textId, title, opening, points, closing, statement, ...rest } = row;
  const { government, address, contact, place } = letterheadSchema.parse(letterhead ?? {});
  const addressLines = [address, contact].filter(Boolean);
  return {
    ...rest,
    textId,
    pledge: { title, opening, points, closing, statement },
    letterhead: { institution: government || row.agencyName, unitName: null, addressLines, emblem: null },
    place: letterPlace(place, row.agencyName),
  };
}
