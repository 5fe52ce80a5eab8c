import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { reachSql } from "@/lib/core/reach";
import type { PactRef } from "@/lib/core/resources";
import { plain, sql } from "@/lib/db";
import { env } from "@/lib/env";
import { pactIdInput } from "@/lib/pacts/schema";
import { pactColumns } from "@/lib/pacts/signing-facts";
import { allows, visible } from "@/lib/policy";
import { attachScan } from "@/lib/scans/attach-scan";
import { MAX_SHEET_BYTES } from "@/lib/scans/limits";
import type { AttachScanResult, ScanPage } from "@/lib/scans/schema";
import { prepareSheet, type SheetKind } from "@/lib/scans/sheet-preparation";
import type { SheetProblemCode } from "@/lib/scans/sheet-problem";
import { countUpload } from "@/lib/scans/upload-limit";
import { type SheetStanding, whyNoSheet } from "@/lib/scans/why-no-sheet";
import { shownStatus } from "@/lib/shown-status";
import { fingerprints } from "@/lib/storage/fingerprints";
import { openStorage } from "@/lib/storage/open-storage";
import type { Storage, StoredFile } from "@/lib/storage/storage";

/** Limits and destination of the upload; `kind` is judged by the bytes, never by the name. */
export type SheetReception = { maxBytes: number; allowed: SheetKind[]; storage: Pick<Storage, "put"> };
export type Receive = (reception: SheetReception) => Promise<{ file: StoredFile & { kind: string; name: string } }>;

const KINDS: SheetKind[] = ["pdf", "jpeg", "png", "heic"];

/**
 * One person's signed sheet, from the request's stream to a pact that waits for verification. `receive` is called only
 * once the actor is known to be allowed; reading, drawing and storing happen outside any transaction.
 * @throws Refusal not_found, forbidden, too_many_attempts, campaign_not_open, pact_held, pact_not_scannable, or file_unreadable
 *   with the sentence that says how to mend the file; UploadError from `receive`
 */
export async function uploadScan(actor: Actor, raw: unknown, receive: Receive): Promise<AttachScanResult> {
  const { pactId } = parseInput(pactIdInput, raw);
  const { refusal, owner } = await askFirst(actor, pactId);
  const storage = openStorage({ dataDir: env().DATA_DIR });
  // An operator reads the sentence only if the body was taken. Where it is refused anyway, nothing of it is stored.
  const { file } = await receive({
    maxBytes: MAX_SHEET_BYTES,
    allowed: KINDS,
    storage: refusal ? fingerprints : storage,
  });
  const known = await pagesOfSameFile(pactId, file.sha256);
  if (refusal && !known) throw refusal;
  const pages = known ?? (await drawPages(storage, owner, file));
  return attachScan(actor, { pactId, file, pages });
}

/**
 * The cheap questions before heavy work: a stranger must not make us read and draw files. Answers the account and, when
 * the pact takes no sheet now, the refusal for any file that is not attached to it already.
 */
async function askFirst(actor: Actor, pactId: string): Promise<{ owner: string; refusal: Refusal | null }> {
  const [pact] = await plain.$queryRaw<(PactRef & SheetStanding)[]>(sql`
    SELECT p.agency_id AS "agencyId", p.employee_id AS "employeeId", u."left", p.status::text AS status,
           ${shownStatus(actor, sql`p.status`, pactColumns)} AS "shownStatus", c.status::text AS "campaignStatus",
           a.bkpsdm_name AS "bkpsdmName"
    FROM pact p JOIN unit u ON u.id = p.unit_id JOIN campaign c ON c.id = p.campaign_id
    JOIN agency a ON a.id = p.agency_id
    WHERE p.id = ${pactId}::uuid AND ${reachSql(visible.pacts(actor), pactColumns)}`);
  if (!pact) throw new Refusal("not_found");
  if (actor.kind !== "user" || !allows("scan.upload", actor, pact)) throw new Refusal("forbidden");
  await countUpload(actor.accountId);
  return { owner: actor.accountId, refusal: whyNoSheet(pact) };
}

async function pagesOfSameFile(pactId: string, sha256: string): Promise<ScanPage[] | null> {
  const [scan] = await plain.$queryRaw<{ pages: ScanPage[] }[]>(sql`
    SELECT pages FROM scan WHERE pact_id = ${pactId}::uuid AND file_sha256 = ${sha256} LIMIT 1`);
  return scan?.pages ?? null;
}

async function drawPages(storage: Storage, owner: string, file: StoredFile & { kind: string }): Promise<ScanPage[]> {
  const prepared = await withCopy(storage, file.sha256, (copy) =>
    prepareSheet(copy, file.kind as SheetKind, { previewsTo: storage, owner }),
  );
  if ("problem" in prepared) {
    if (isFaultOfFile(prepared.problem)) await removeUnused(storage, file.sha256);
    throw new Refusal("file_unreadable", {
      params: { sentence: prepared.message },
      fields: { file: prepared.message },
    });
  }
  return prepared.pages.map(({ width, height, preview }) => ({ sha256: preview.sha256, width, height }));
}

/** The file as a path on this machine, streamed: sixty-six uploads that wait for the child must not fill the memory. */
async function withCopy<R>(storage: Storage, sha256: string, work: (copy: string) => Promise<R>): Promise<R> {
  const folder = await mkdtemp(path.join(tmpdir(), "ikrar-upload-"));
  try {
    const copy = path.join(folder, "sheet");
    await pipeline(await storage.get(sha256), createWriteStream(copy, { mode: 0o600 }));
    return await work(copy);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether the bytes themselves are at fault, rather than this machine's load at the moment. */
function isFaultOfFile(problem: SheetProblemCode): boolean {
  return !["busy", "too_slow", "too_heavy", "preparation_failed"].includes(problem);
}

/** Hostile bytes are not kept. They are refused for everybody alike, so that nobody attaches them meanwhile. */
async function removeUnused(storage: Storage, sha256: string): Promise<void> {
  const [used] = await plain.$queryRaw<unknown[]>(sql`SELECT 1 FROM scan WHERE file_sha256 = ${sha256} LIMIT 1`);
  if (!used) await storage.remove(sha256);
}
