import { setTimeout as pause } from "node:timers/promises";
import type { Actor } from "@/lib/core/actor";
import { plain, sql } from "@/lib/db";
import { findImport } from "@/lib/imports/queries";
import { isWorking } from "@/lib/imports/rules";
import type { ImportState, ImportView } from "@/lib/imports/schema";

/**
 * The import once its worker has nothing left to do for it, or as it stands after `patience` milliseconds.
 * Null beyond the actor's reach.
 */
export async function waitForImport(actor: Actor, importId: string, patience: number): Promise<ImportView | null> {
  for (const until = Date.now() + patience; Date.now() < until; await pause(100)) {
    const [run] = await plain.$queryRaw<{ state: ImportState }[]>(
      sql`SELECT state::text AS state FROM import_run WHERE id = ${importId}::uuid`,
    );
    if (!run || !isWorking(run.state)) break;
  }
  return findImport(actor, importId);
}
