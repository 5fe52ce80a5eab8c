import type { Actor } from "@/lib/core/actor";
import { isUuid } from "@/lib/core/ids";
import { reachSql } from "@/lib/core/reach";
import { plain, type Sql, sql } from "@/lib/db";
import type { ImportView } from "@/lib/imports/schema";
import { visible } from "@/lib/policy";

type Row = Omit<ImportView, "createdAt" | "finishedAt"> & { createdAt: Date; finishedAt: Date | null };

const select = (actor: Actor, result: Sql, where: Sql) => sql`
  SELECT r.id AS "importId", r.kind::text AS kind, r.state::text AS state, r.file_name AS "fileName",
         r.file_size AS "fileSize", r.done, r.total, r.failure, a.display_name AS "startedBy",
         r.created_at AS "createdAt", r.finished_at AS "finishedAt", ${result} AS result
  FROM import_run r LEFT JOIN account a ON a.id = r.started_by_id
  WHERE ${where} AND ${reachSql(visible.imports(actor), { agency: sql`r.agency_id`, left: sql`NULL::int` })}`;

/** One import with its result, or null beyond the actor's reach. */
export async function findImport(actor: Actor, importId: string): Promise<ImportView | null> {
  if (!isUuid(importId)) return null;
  const [row] = await plain.$queryRaw<Row[]>(select(actor, sql`r.result`, sql`r.id = ${importId}::uuid`));
  return row ? toView(row) : null;
}

/** The newest imports without their lists. */
export async function listImports(actor: Actor, limit = 10): Promise<ImportView[]> {
  const counts = sql`r.result - 'missingPeople' - 'missingUnits' - 'rejected' - 'warnings' - 'samples'
    || '{"missingPeople": [], "missingUnits": [], "rejected": [], "warnings": []}'::jsonb`;
  const rows = await plain.$queryRaw<Row[]>(
    sql`${select(actor, counts, sql`true`)} ORDER BY r.created_at DESC, r.id DESC LIMIT ${limit}`,
  );
  return rows.map(toView);
}

function toView({ createdAt, finishedAt, ...row }: Row): ImportView {
  return { ...row, createdAt: createdAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null };
}

export type MissingPerson = { employeeId: string; nip: string; name: string; unitName: string };

/** The people that an import did not find in its file and who are still present, in the order of units. */
export function listMissing(actor: Actor, importId: string, limit: number, skip = 0): PromiseLike<MissingPerson[]> {
  return plain.$queryRaw<MissingPerson[]>(sql`
    SELECT m."employeeId", m.nip, m.name, m."unitName"
    FROM import_run r, jsonb_to_recordset(r.result -> 'missingPeople')
           AS m("employeeId" uuid, nip text, name text, "unitName" text)
    JOIN employee e ON e.id = m."employeeId" AND e.gone_at IS NULL
    JOIN unit u ON u.id = e.unit_id
    WHERE r.id = ${importId}::uuid
      AND ${reachSql(visible.imports(actor), { agency: sql`r.agency_id`, left: sql`NULL::int` })}
    ORDER BY u."left", m.name, m."employeeId" LIMIT ${limit} OFFSET ${skip}`);
}
