import type { Readable } from "node:stream";
import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { env } from "@/lib/env";
import { pactColumns } from "@/lib/pacts/signing-facts";
import { visible } from "@/lib/policy";
import type { ScanPage } from "@/lib/scans/schema";
import { openStorage } from "@/lib/storage/open-storage";

type Row = { fileSha256: string; fileKind: string; fileName: string; pages: ScanPage[] };

/** One stored file of a sheet; `sha256` names its bytes for ever. */
export type ScanBytes = { stream: Readable; sha256: string; size: number };

/** The picture of a page (from 1) as drawn by us. @throws Refusal("not_found") beyond reach or beyond the last page */
export async function readScanPage(actor: Actor, scanId: string, page: number): Promise<ScanBytes> {
  const scan = await findFile(actor, scanId);
  const found = scan.pages[page - 1];
  if (!found) throw new Refusal("not_found");
  return openStored(found.sha256);
}

/** The bytes as uploaded, only ever to be saved, never shown. @throws Refusal("not_found") beyond reach */
export async function readScanOriginal(
  actor: Actor,
  scanId: string,
): Promise<ScanBytes & { kind: string; name: string }> {
  const scan = await findFile(actor, scanId);
  return { ...(await openStored(scan.fileSha256)), kind: scan.fileKind, name: scan.fileName };
}

async function findFile(actor: Actor, scanId: string): Promise<Row> {
  if (!z.uuid().safeParse(scanId).success) throw new Refusal("not_found");
  const [scan] = await plain.$queryRaw<Row[]>(sql`
    SELECT s.file_sha256 AS "fileSha256", s.file_kind AS "fileKind", s.file_name AS "fileName", s.pages
    FROM scan s JOIN pact p ON p.id = s.pact_id JOIN unit u ON u.id = p.unit_id
    WHERE s.id = ${scanId}::uuid AND ${reachSql(visible.scans(actor), pactColumns)}`);
  if (!scan) throw new Refusal("not_found");
  return scan;
}

/** The stored bytes of a hash that a row names. */
export async function openStored(sha256: string): Promise<ScanBytes> {
  const storage = openStorage({ dataDir: env().DATA_DIR });
  const found = await storage.stat(sha256);
  if (!found) throw new Error(`stored file ${sha256} is missing`);
  return { stream: await storage.get(sha256), sha256, size: found.size };
}
