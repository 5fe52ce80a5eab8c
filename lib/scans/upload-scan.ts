import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { isSigningOpen } from "@/lib/campaigns/rules";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { env } from "@/lib/env";
import { isScannable, pactStatusName } from "@/lib/pacts/rules";
import { type PactStatus, pactIdInput } from "@/lib/pacts/schema";
import { pactColumns } from "@/lib/pacts/signing-facts";
import { allows, type PactRef, visible } from "@/lib/policy";
import { attachScan } from "@/lib/scans/attach-scan";
import type { AttachScanResult, ScanPage } from "@/lib/scans/schema";
import { prepareSheet, type SheetKind } from "@/lib/scans/sheet-preparation";
import type { SheetProblemCode } from "@/lib/scans/sheet-problem";
import { countUpload } from "@/lib/scans/upload-limit";
import { openStorage } from "@/lib/storage/open-storage";
import type { Storage, StoredFile } from "@/lib/storage/storage";

/** Limits and destination of the upload; `kind` is judged by the bytes, never by the name. */
export type SheetReception = { maxBytes: number; allowed: SheetKind[]; storage: Storage };
export type Receive = (reception: SheetReception) => Promise<{ file: StoredFile & { kind: string; name: string } }>;

const MAX_BYTES = 20 * 1024 ** 2;
const KINDS: SheetKind[] = ["pdf", "jpeg", "png", "heic"];

/**
 * One person's signed sheet, from the request's stream to a pact that waits for verification. `receive` is called only
 * once the actor is known to be allowed; reading, drawing and storing happen outside any transaction.
 * @throws Refusal not_found, forbidden, too_many_attempts, campaign_not_open, pact_not_scannable, or file_unreadable
 *   with the sentence that says how to mend the file; UploadError from `receive`
 */
export async function uploadScan(actor: Actor, raw: unknown, receive: Receive): Promise<AttachScanResult> {
  const { pactId } = parseInput(pactIdInput, raw);
  await assertMayUpload(actor, pactId);
  const storage = openStorage({ dataDir: env().DATA_DIR });
  const { file } = await receive({ maxBytes: MAX_BYTES, allowed: KINDS, storage });
  // An operator reads the sentence only if the body was taken first, so the pact's state is asked after it.
  const pages = (await pagesOfSameFile(pactId, file.sha256)) ?? (await drawPages(storage, pactId, file));
  return attachScan(actor, { pactId, file, pages });
}

/** The cheap question before heavy work: a stranger must not make us read and draw files. */
async function assertMayUpload(actor: Actor, pactId: string): Promise<void> {
  const [pact] = await plain.$queryRaw<PactRef[]>(sql`
    SELECT p.agency_id AS "agencyId", p.employee_id AS "employeeId", u."left"
    FROM pact p JOIN unit u ON u.id = p.unit_id
    WHERE p.id = ${pactId}::uuid AND ${reachSql(visible.pacts(actor), pactColumns)}`);
  if (!pact) throw new Refusal("not_found");
  if (actor.kind !== "user" || !allows("scan.upload", actor, pact)) throw new Refusal("forbidden");
  await countUpload(actor.accountId);
}

async function pagesOfSameFile(pactId: string, sha256: string): Promise<ScanPage[] | null> {
  const [scan] = await plain.$queryRaw<{ pages: ScanPage[] }[]>(sql`
    SELECT pages FROM scan WHERE pact_id = ${pactId}::uuid AND file_sha256 = ${sha256} LIMIT 1`);
  return scan?.pages ?? null;
}

async function drawPages(storage: Storage, pactId: string, file: StoredFile & { kind: string }): Promise<ScanPage[]> {
  await assertScannable(pactId);
  const prepared = await withCopy(storage, file.sha256, (copy) =>
    prepareSheet(copy, file.kind as SheetKind, { previewsTo: storage }),
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

async function assertScannable(pactId: string): Promise<void> {
  const [pact] = await plain.$queryRaw<{ status: PactStatus; campaignStatus: string }[]>(sql`
    SELECT p.status::text AS status, c.status::text AS "campaignStatus"
    FROM pact p JOIN campaign c ON c.id = p.campaign_id WHERE p.id = ${pactId}::uuid`);
  if (!pact || !isSigningOpen({ status: pact.campaignStatus })) throw new Refusal("campaign_not_open");
  if (!isScannable(pact.status)) {
    throw new Refusal("pact_not_scannable", { params: { status: pactStatusName(pact.status) } });
  }
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
