import { z } from "zod";
import { findCircular, MUST_READ } from "@/lib/circulars/queries";
import { READERS_PAGE, type Reader, readerFilter } from "@/lib/circulars/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { isStorable, parseInput } from "@/lib/core/input";
import { hasReach, type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { fullName } from "@/lib/format/person";
import { visible } from "@/lib/policy";

const columns: ReachColumns = { agency: sql`u.agency_id`, left: sql`u."left"` };

type Row = Omit<Reader, "confirmedAt"> & {
  titleFront: string | null;
  titleBack: string | null;
  confirmedAt: Date | null;
  pactId: string;
  left: number;
};

/**
 * The people who must read a circular and have not (or have) within reach, unit after unit in official order, a page at
 * a time. @throws Refusal("not_found") for those who may read no names
 */
export async function listReaders(
  actor: Actor,
  circularId: string,
  raw: unknown,
): Promise<{ items: Reader[]; nextCursor: string | null }> {
  const { unit, status, cursor } = parseInput(readerFilter, raw);
  const reach = visible.readers(actor);
  const circular = hasReach(reach) ? await findCircular(actor, circularId) : null;
  if (!circular) throw new Refusal("not_found");
  const place = readCursor(cursor);
  const beneath = unit
    ? sql`AND EXISTS (SELECT 1 FROM unit top WHERE top.id = ${unit}::uuid AND top.agency_id = u.agency_id
                      AND u."left" BETWEEN top."left" AND top."right")`
    : sql``;
  const wanted = status === "sudah" ? sql`r.employee_id IS NOT NULL` : sql`r.employee_id IS NULL`;
  // Unit after unit, so that a page costs what its own units hold, not what the agency holds.
  const rows = await plain.$queryRaw<Row[]>(sql`
    SELECT here.*, u.id AS "unitId", u.name AS "unitName", u."left"
    FROM unit u CROSS JOIN LATERAL (
      SELECT p.id AS "pactId", e.id AS "employeeId", e.nip, e.name, e.title_front AS "titleFront",
             e.title_back AS "titleBack", e.position, r.confirmed_at AS "confirmedAt"
      FROM pact p JOIN employee e ON e.id = p.employee_id
      LEFT JOIN circular_reading r ON r.circular_id = ${circular.id}::uuid AND r.employee_id = p.employee_id
      WHERE p.unit_id = u.id AND p.campaign_id = ${circular.campaignId}::uuid AND ${MUST_READ} AND ${wanted}
        ${place ? sql`AND (u."left", e.name, p.id) > (${place.left}, ${place.name}, ${place.id}::uuid)` : sql``}
      ORDER BY e.name, p.id LIMIT ${READERS_PAGE + 1}
    ) here
    WHERE u.agency_id = ${circular.agencyId}::uuid AND ${reachSql(reach, columns)} ${beneath}
      ${place ? sql`AND u."left" >= ${place.left}` : sql``}
    ORDER BY u."left", here.name, here."pactId" LIMIT ${READERS_PAGE + 1}`);
  const page = rows.slice(0, READERS_PAGE);
  const last = rows.length > READERS_PAGE ? page.at(-1) : undefined;
  return { items: page.map(toReader), nextCursor: last ? cursorOf(last) : null };
}

function toReader({ titleFront, titleBack, confirmedAt, pactId: _pact, left: _left, name, ...row }: Row): Reader {
  return { ...row, name: fullName({ name, titleFront, titleBack }), confirmedAt: confirmedAt?.toISOString() ?? null };
}

const cursorShape = z.tuple([z.int32(), z.string().refine(isStorable), z.uuid()]);

function cursorOf({ left, name, pactId }: Row): string {
  return Buffer.from(JSON.stringify([left, name, pactId])).toString("base64url");
}

function readCursor(cursor: string | undefined) {
  if (!cursor) return null;
  try {
    const [left, name, id] = cursorShape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return { left, name, id };
  } catch {
    return null; // a cursor that was tampered with starts from the first page
  }
}
