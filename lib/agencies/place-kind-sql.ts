import { PLACE_KINDS } from "@/lib/agencies/place-kind";
import { type Sql, sql } from "@/lib/db";

/** SQL, text: the kind of place of unit `unit`: of the nearest at or above it that is one; null without any. */
export function placeKindSql(unit: Sql): Sql {
  return sql`(SELECT place.kind FROM unit place
    WHERE place.agency_id = ${unit}.agency_id AND ${unit}."left" BETWEEN place."left" AND place."right"
      AND place.kind = ANY(${[...PLACE_KINDS]}::text[])
    ORDER BY place."left" DESC LIMIT 1)`;
}
