import type { LogHead } from "@/lib/archives/archive-log";
import type { ArchiveRow } from "@/lib/archives/queries";
import { plain, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";
import { parseCheckpoint } from "@/lib/ledger/signed-note";

/** What an archive says of itself. */
export type ArchiveFacts = {
  archiveId: string;
  campaign: { id: string; name: string; status: string };
  agency: { code: string; name: string; bkpsdmName: string };
  provisional: boolean;
  listedAt: Date;
  zone: Zone;
  missing: number;
  /** The parts of the archive, by the folders that hold evidence. */
  folders: ReadonlySet<string>;
  log: { origin: string; size: number; root: string; events: number; withheld: number };
};

/** The facts of a listed archive and of the log inside it. */
export async function findFacts(
  { archiveId, campaignId, provisional, zone, listedAt }: ArchiveRow,
  { checkpoint, told, withheld }: LogHead,
): Promise<ArchiveFacts> {
  const folders = await plain.$queryRaw<{ folder: string }[]>(sql`
    SELECT DISTINCT split_part(path, '/', 1) AS folder FROM archive_entry
    WHERE run_id = ${archiveId}::uuid AND path LIKE '%/%' AND sha256 IS NOT NULL`);
  type Row = { name: string; status: string; code: string; agencyName: string; bkpsdmName: string; missing: number };
  const [row] = await plain.$queryRaw<Row[]>(sql`
    SELECT c.name, c.status::text AS status, a.code, a.name AS "agencyName", a.bkpsdm_name AS "bkpsdmName", x.missing
    FROM archive_run x JOIN campaign c ON c.id = x.campaign_id JOIN agency a ON a.id = c.agency_id
    WHERE x.id = ${archiveId}::uuid`);
  if (!row || !listedAt) throw new Error(`archive ${archiveId} is not listed`);
  const { origin, size, root } = parseCheckpoint(checkpoint);
  return {
    archiveId,
    campaign: { id: campaignId, name: row.name, status: row.status },
    agency: { code: row.code, name: row.agencyName, bkpsdmName: row.bkpsdmName },
    provisional,
    listedAt,
    zone,
    missing: row.missing,
    folders: new Set(folders.map(({ folder }) => folder)),
    log: { origin, size, root: root.toString("base64"), events: told, withheld },
  };
}
