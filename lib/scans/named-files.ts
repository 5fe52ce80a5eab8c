import { plain, sql } from "@/lib/db";
import { EXPORT_DAYS } from "@/lib/recaps/rules";

const DAY = 86_400_000;

/** Which of these stored files a row still names; a new table that names files joins here. */
export async function namedFiles(hashes: readonly string[], now: Date): Promise<Set<string>> {
  const rows = await plain.$queryRaw<{ sha256: string }[]>(sql`
    SELECT file_sha256 AS sha256 FROM scan WHERE file_sha256 = ANY(${hashes}::text[])
    UNION SELECT f.sha256 FROM sealed_file f JOIN signature s ON s.id = f.signature_id
          WHERE f.sha256 = ANY(${hashes}::text[]) AND s.erasure_id IS NULL
    UNION SELECT sha256 FROM archive_entry WHERE sha256 = ANY(${hashes}::text[])
    UNION SELECT file_sha256 FROM import_run WHERE file_sha256 = ANY(${hashes}::text[])
    UNION SELECT file_sha256 FROM export_run WHERE file_sha256 = ANY(${hashes}::text[])
          AND finished_at > ${new Date(now.getTime() - EXPORT_DAYS * DAY)}
    UNION SELECT sha256 FROM ceremony_photo WHERE sha256 = ANY(${hashes}::text[])
    UNION SELECT file_sha256 FROM circular WHERE file_sha256 = ANY(${hashes}::text[])
    UNION SELECT page ->> 'sha256' FROM circular, jsonb_array_elements(pages) page
          WHERE page ->> 'sha256' = ANY(${hashes}::text[])
    UNION SELECT file_sha256 FROM case_entry WHERE file_sha256 = ANY(${hashes}::text[])
    UNION SELECT sha256 FROM batch_file WHERE sha256 = ANY(${hashes}::text[])
    UNION SELECT sha256 FROM batch_page WHERE sha256 = ANY(${hashes}::text[])
    UNION SELECT page ->> 'sha256' FROM scan, jsonb_array_elements(pages) page
          WHERE page ->> 'sha256' = ANY(${hashes}::text[])`);
  return new Set(rows.map(({ sha256 }) => sha256));
}
