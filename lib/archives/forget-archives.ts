import { ARCHIVE_DAYS } from "@/lib/archives/rules";
import { plain, sql } from "@/lib/db";

/** Lets go of the lists of archives whose days are over: their files are then named by nobody, unless they are evidence. */
export async function forgetArchives(now = new Date()): Promise<{ forgotten: number }> {
  const over = new Date(now.getTime() - ARCHIVE_DAYS * 86_400_000);
  const forgotten = await plain.$executeRaw(sql`
    DELETE FROM archive_entry e USING archive_run x WHERE x.id = e.run_id AND x.finished_at <= ${over}`);
  return { forgotten };
}
