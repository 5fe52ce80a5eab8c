import { z } from "zod";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { env } from "@/lib/env";
import { UploadAnswer, type UploadCall } from "@/lib/http/api-route";
import { receiveFile } from "@/lib/http/receive-file";
import { applyImport } from "@/lib/imports/apply-import";
import { isWorking } from "@/lib/imports/rules";
import { type ImportKind, type ImportView, importMode } from "@/lib/imports/schema";
import { startImport } from "@/lib/imports/start-import";
import { waitForImport } from "@/lib/imports/wait-for-import";
import { allows } from "@/lib/policy";
import type { FileKind } from "@/lib/storage/file-kind";
import { openStorage } from "@/lib/storage/open-storage";

/** Limit of a roster file, in bytes, and the kinds that are read. */
export const MAX_IMPORT_BYTES = 25 * 1024 ** 2;
export const IMPORT_KINDS_OF_FILE: FileKind[] = ["xlsx", "csv"];
/** How long an API call waits for the worker before it answers 202, in milliseconds. */
const PATIENCE = 60_000;

/** Stores the roster file of a multipart request and has it read. Nobody without the right sends megabytes first. */
export async function receiveImport(call: Pick<UploadCall, "actor" | "request" | "arrived">, kind: ImportKind) {
  const { actor, request } = call;
  const agencyId = actor.kind === "user" ? actor.agencyId : null;
  if (!agencyId || !allows("import.start", actor, { agencyId, left: null })) throw new Refusal("forbidden");
  const storage = openStorage({ dataDir: env().DATA_DIR });
  const { file, fields } = await receiveFile(request, {
    maxBytes: MAX_IMPORT_BYTES,
    field: "file",
    allowed: IMPORT_KINDS_OF_FILE,
    refusedLater: ["xls"],
    storage,
  });
  await call.arrived({ file, fields });
  const stored = { fileName: file.name, fileSha256: file.sha256, fileSize: file.size };
  return { stored: { agencyId, kind, ...stored }, fields };
}

/**
 * The API's door: takes a file, waits for what it would change (`mode=preview`) or has changed (`mode=apply`), and
 * answers 200 with that, or 202 with the address to ask when the worker needs longer.
 */
export function importUpload(kind: ImportKind, { patience = PATIENCE } = {}) {
  return async ({ actor, request, query, arrived }: UploadCall): Promise<UploadAnswer> => {
    const until = Date.now() + patience;
    const { stored, fields } = await receiveImport({ actor, request, arrived }, kind);
    const { mode } = parseInput(z.object({ mode: importMode }), { mode: fields.mode ?? query.mode });
    const { importId } = await startImport(actor, stored);
    let run = await waitForImport(actor, importId, until - Date.now());
    if (mode === "apply" && run?.state === "previewed") {
      await applyImport(actor, { importId });
      run = await waitForImport(actor, importId, until - Date.now());
    }
    if (!run) throw new Refusal("not_found");
    if (run.state === "failed") throw new Refusal("file_unreadable", { params: { sentence: run.failure ?? "" } });
    return answer(run);
  };
}

function answer(run: ImportView): UploadAnswer {
  const { importId, kind, state, result, done, total } = run;
  if (!isWorking(state) && result) {
    return new UploadAnswer(200, { importId, kind, state, ...result });
  }
  return new UploadAnswer(202, { importId, kind, state, done, total }, `/api/v1/imports/${importId}`);
}
