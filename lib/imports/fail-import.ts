import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { command } from "@/lib/core/operation";
import { sql } from "@/lib/db";
import { findRun } from "@/lib/imports/find-import";
import { ImportFileError } from "@/lib/imports/import-file-error";
import { importIdInput } from "@/lib/imports/schema";
import { log } from "@/lib/log";

const UNREAD = "Berkas gagal dibaca karena kesalahan di server. Data Anda tidak berubah. Unggah kembali berkasnya.";
const UNWRITTEN =
  "Pemuatan gagal di tengah jalan, dan semua perubahannya dibatalkan. Data Anda tidak berubah. Coba terapkan lagi.";

/** Ends an import with the sentence that people read. One that has ended otherwise stays as it is. */
export const failImport = command({
  name: "import.fail",
  input: importIdInput.extend({ sentence: z.string().optional() }),
  async run(ctx, { importId, sentence }) {
    ctx.authorize();
    const { agencyId, kind, fileSha256, state } = await findRun(ctx.tx, ctx.actor, importId);
    const failure = sentence ?? (state === "applying" ? UNWRITTEN : UNREAD);
    const failed = await ctx.tx.$executeRaw(sql`
      UPDATE import_run SET state = 'failed', failure = ${failure}, finished_at = ${ctx.now}
      WHERE id = ${importId}::uuid AND state IN ('waiting', 'reading', 'applying')`);
    if (failed === 0) return ctx.unchanged({ importId });
    ctx.audit({ type: "import", id: importId, agencyId }, { kind, fileSha256, applying: state === "applying" });
    return { importId };
  },
});

/** Ends an import whose worker died again and again. */
export const giveUpImport = (actor: Actor, { importId }: { importId: string }) => failImport(actor, { importId });

/** Ends an import after an error: the file's own fault is told, anything else is a bug and logged. */
export async function failImportWith(actor: Actor, importId: string, error: unknown): Promise<void> {
  const isFileFault = error instanceof ImportFileError;
  if (!isFileFault) log.error({ err: error, importId }, "import failed");
  await failImport(actor, { importId, sentence: isFileFault ? error.message : undefined });
}
