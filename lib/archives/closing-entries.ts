import { checkpointFiles, logExport } from "@/lib/archives/archive-log";
import { type ArchiveFacts, findFacts } from "@/lib/archives/facts";
import { type KeptFile, keepStream } from "@/lib/archives/keep-stream";
import { manifestCsv, manifestJson, recordLines } from "@/lib/archives/manifest";
import type { ArchiveRow } from "@/lib/archives/queries";
import { readme } from "@/lib/archives/readme";
import type { EntryKind } from "@/lib/archives/schema";
import { verifierPage, verifierScript } from "@/lib/archives/verifier-files";
import { plain, sql } from "@/lib/db";
import type { Storage } from "@/lib/storage/storage";

/** What is made of all the rest, and made anew by whoever takes over. */
const CLOSING: readonly EntryKind[] = ["records", "log", "guide", "list", "manifest"];

/**
 * Adds what explains the evidence and lets anybody check it: records, log, guide, verifier, list and, at the very end,
 * the manifest, whose hash is answered.
 */
export async function addClosingEntries(run: ArchiveRow, storage: Storage): Promise<string> {
  const { archiveId } = run;
  await plain.$executeRaw(sql`
    DELETE FROM archive_entry WHERE run_id = ${archiveId}::uuid AND kind = ANY(${CLOSING}::text[])`);
  const add = async (path: string, kind: EntryKind, file: KeptFile) => {
    await plain.$executeRaw(sql`
      INSERT INTO archive_entry (run_id, position, path, kind, source, sha256, size, crc32)
      SELECT ${archiveId}::uuid, COALESCE(max(position), 0) + 1, ${path}, ${kind}, '', ${file.sha256}, ${file.size},
             ${file.crc32}
      FROM archive_entry WHERE run_id = ${archiveId}::uuid
      HAVING EXISTS (SELECT 1 FROM archive_run x WHERE x.id = ${archiveId}::uuid AND x.state = 'working')`);
  };
  const text = (content: string) => keepStream(storage, (piece) => piece(content));

  await add("bukti/catatan.jsonl", "records", await keepStream(storage, (piece) => recordLines(archiveId, piece)));
  const { file, head } = await logExport(run, storage);
  await add("log/log.jsonl", "log", file);
  for (const [path, content] of checkpointFiles(head)) await add(path, "log", await text(content));

  const facts: ArchiveFacts = await findFacts(run, head);
  await add("BACA-SAYA.txt", "guide", await text(readme(facts)));
  await add("verifikasi.html", "guide", await text(await verifierPage()));
  await add("verifikasi.mjs", "guide", await text(await verifierScript()));
  await add("daftar-isi.csv", "list", await keepStream(storage, (piece) => manifestCsv(facts, piece)));
  const manifest = await keepStream(storage, (piece) => manifestJson(facts, piece));
  await add("manifest.json", "manifest", manifest);
  return manifest.sha256;
}
