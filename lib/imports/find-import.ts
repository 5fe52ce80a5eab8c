import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { reachSql } from "@/lib/core/reach";
import { type Statements, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";
import type { ImportKind, ImportResult, ImportState } from "@/lib/imports/schema";
import { visible } from "@/lib/policy";

export type ImportRun = {
  importId: string;
  agencyId: string;
  agencyName: string;
  zone: Zone;
  kind: ImportKind;
  state: ImportState;
  fileSha256: string;
  result: ImportResult | null;
};

/** An import within the actor's reach. @throws Refusal("not_found") */
export async function findRun(tx: Statements, actor: Actor, importId: string): Promise<ImportRun> {
  const [run] = await tx.$queryRaw<ImportRun[]>(sql`
    SELECT r.id AS "importId", r.agency_id AS "agencyId", g.name AS "agencyName", g.zone::text AS zone,
           r.kind::text AS kind, r.state::text AS state, r.file_sha256 AS "fileSha256", r.result
    FROM import_run r JOIN agency g ON g.id = r.agency_id
    WHERE r.id = ${importId}::uuid
      AND ${reachSql(visible.imports(actor), { agency: sql`r.agency_id`, left: sql`NULL::int` })}`);
  if (!run) throw new Refusal("not_found");
  return run;
}

/** The counts of a result, for the audit trail: no names, no rows. */
export function countsOf(result: ImportResult): Record<string, number> {
  const { rows, created, updated, unchanged, moved, renumbered, returned, missing } = result;
  return { rows, created, updated, unchanged, moved, renumbered, returned, missing, rejected: result.rejected.length };
}
