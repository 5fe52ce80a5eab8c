import { type Statements, sql } from "@/lib/db";
import type { UnitChanges, UnitFields } from "@/lib/imports/match-units";

export type WriteScope = { agencyId: string; importId: string; now: Date; progress: (done: number) => Promise<void> };

/** Rows a statement: few enough for a step of progress, many enough that the statements do not count. */
export const CHUNK = 1000;

/** Writes new and changed units; the caller numbers the tree afterwards. */
export async function writeUnits(tx: Statements, { agencyId, progress }: WriteScope, changes: UnitChanges) {
  let done = 0;
  for (const rows of chunks(changes.create)) {
    await tx.$executeRaw(sql`
      INSERT INTO unit (id, agency_id, parent_id, code, name, kind, reporting, position)
      SELECT r.id, ${agencyId}::uuid, r."parentId", r.code, r.name, r.kind, r.reporting, r.position
      FROM ${recordset(rows)}`);
    done += rows.length;
    await progress(done);
  }
  for (const rows of chunks(changes.update)) {
    await tx.$executeRaw(sql`
      UPDATE unit u SET parent_id = r."parentId", code = r.code, name = r.name, kind = r.kind,
        reporting = r.reporting, position = r.position, gone_at = NULL
      FROM ${recordset(rows)} WHERE u.id = r.id`);
    done += rows.length;
    await progress(done);
  }
}

function recordset(rows: readonly UnitFields[]) {
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    AS r(id uuid, "parentId" uuid, code text, name text, kind text, reporting boolean, position int)`;
}

export function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += CHUNK) yield rows.slice(at, at + CHUNK);
}
