import type { Audience } from "@/lib/ceremonies/schema";
import { type Sql, sql } from "@/lib/db";

export type Invitation = { agencyId: string; left: number | null; right: number | null; audience: Audience };

/** SQL: whether employee `e`, working in unit `u`, is among the people of whoever holds the ceremony. */
export function ofOwner({ agencyId, left, right }: Omit<Invitation, "audience">): Sql {
  const tree = left === null ? sql`TRUE` : sql`u."left" BETWEEN ${left} AND ${right}`;
  return sql`(e.agency_id = ${agencyId}::uuid AND e.gone_at IS NULL AND ${tree})`;
}

/** SQL: whether the audience names employee `e`. */
export function inAudience({ employmentTypes, tiers }: Audience): Sql {
  const types =
    employmentTypes.length === 0 ? sql`TRUE` : sql`e.employment_type::text = ANY(${employmentTypes}::text[])`;
  const ranks = tiers.length === 0 ? sql`TRUE` : sql`e.tier::text = ANY(${tiers}::text[])`;
  return sql`(${types} AND ${ranks})`;
}

/** SQL: whether employee `e`, working in unit `u`, is invited. */
export function isInvited(invitation: Invitation): Sql {
  return sql`(${ofOwner(invitation)} AND ${inAudience(invitation.audience)})`;
}

/** SQL: the same for each ceremony `y` of a query, held by unit `t`, or by the agency where that is missing. */
export const invitedToEach = sql`(
  e.agency_id = y.agency_id AND e.gone_at IS NULL AND (y.unit_id IS NULL OR u."left" BETWEEN t."left" AND t."right")
  AND (COALESCE(jsonb_array_length(y.audience->'employmentTypes'), 0) = 0
       OR jsonb_exists(y.audience->'employmentTypes', e.employment_type::text))
  AND (COALESCE(jsonb_array_length(y.audience->'tiers'), 0) = 0 OR jsonb_exists(y.audience->'tiers', e.tier::text)))`;
