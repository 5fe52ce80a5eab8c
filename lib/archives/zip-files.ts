import { type ByteRange, type ZipFile, zipBytes, zipSize } from "@/lib/archives/zip-bytes";
import { type Statements, sql } from "@/lib/db";
import { env } from "@/lib/env";
import { isoWithOffset, type Zone } from "@/lib/format/date";
import { openStorage } from "@/lib/storage/open-storage";

type Stored = ZipFile & { sha256: string };

/** The ZIP of an archive: its length, and its bytes, or a range of them, as often as they are asked for, the same each time. */
export async function archiveZip(
  tx: Statements,
  { archiveId, listedAt, zone }: { archiveId: string; listedAt: Date; zone: Zone },
): Promise<{ files: number; size: number; bytes: (range?: ByteRange) => AsyncGenerator<Uint8Array> }> {
  const files = await tx.$queryRaw<Stored[]>(sql`
    SELECT path, sha256, size::float8 AS size, crc32::float8 AS crc32 FROM archive_entry
    WHERE run_id = ${archiveId}::uuid AND sha256 IS NOT NULL ORDER BY position`);
  const storage = openStorage({ dataDir: env().DATA_DIR });
  const local = isoWithOffset(listedAt, zone).slice(0, 19);
  return {
    files: files.length,
    size: zipSize(files, local),
    bytes: (range) => zipBytes(files, ({ sha256 }) => storage.get(sha256), local, range),
  };
}
