import type { ArchiveFacts } from "@/lib/archives/facts";
import type { EntryKind, MissingReason } from "@/lib/archives/schema";
import { entryKindNames, missingWords } from "@/lib/archives/words";
import { plain, sql } from "@/lib/db";
import { CSV_START, csvLine } from "@/lib/documents/csv-table";
import { formatVerificationCode } from "@/lib/documents/verification-code";
import { formatDateTime, type Zone } from "@/lib/format/date";
import { recordOf } from "@/lib/pacts/evidence";
import type { SealLevel, SealMethod } from "@/lib/seals/schema";
import { levelNames, methodNames } from "@/lib/seals/words";

const PAGE = 500;
type Piece = (text: string) => Promise<void>;

type Row = {
  position: number;
  path: string;
  kind: EntryKind;
  sha256: string | null;
  size: number | null;
  method: SealMethod | null;
  level: SealLevel | null;
  missing: MissingReason | null;
  /** Of a pact. */
  record: string | null;
  evidenceHash: string | null;
  code: string | null;
  signedAt: Date | null;
  supersededAt: Date | null;
  sealedAt: Date | null;
};

async function* rowsOf(archiveId: string): AsyncGenerator<Row[]> {
  for (let from = 0; ; ) {
    const rows = await plain.$queryRaw<Row[]>(sql`
      SELECT e.position, e.path, e.kind, e.sha256, e.size::float8 AS size, e.method, e.level, e.missing, s.record,
             s.evidence_hash AS "evidenceHash", s.verification_code AS code, s.signed_at AS "signedAt",
             s.superseded_at AS "supersededAt", f.sealed_at AS "sealedAt"
      FROM archive_entry e
      LEFT JOIN signature s ON s.id = CASE WHEN e.kind = 'pact' THEN e.source::uuid END
      LEFT JOIN sealed_file f ON e.kind = 'pact' AND f.sha256 = e.sha256
      WHERE e.run_id = ${archiveId}::uuid AND e.position > ${from} AND e.kind <> 'manifest'
      ORDER BY e.position LIMIT ${PAGE}`);
    if (rows.length === 0) return;
    yield rows;
    from = rows.at(-1)?.position ?? from;
  }
}

/** The canonical record of every signature, a line each: a line's SHA-256 is its evidence hash. */
export async function recordLines(archiveId: string, piece: Piece): Promise<void> {
  for await (const rows of rowsOf(archiveId)) {
    const lines = rows.flatMap(({ record }) => (record === null ? [] : `${record}\n`));
    if (lines.length > 0) await piece(lines.join(""));
  }
}

/** The manifest: every file by path, hash and size, how documents were sealed, and what could not be had and why. */
export async function manifestJson(facts: ArchiveFacts, piece: Piece): Promise<void> {
  const { archiveId, campaign, agency, provisional, listedAt, zone, log } = facts;
  const what = { ikrarArchive: 1, archiveId, campaign, agency, provisional };
  const head = { ...what, listedAt: listedAt.toISOString(), zone, log };
  await piece(`${JSON.stringify(head).slice(0, -1)},\n"files":[`);
  await writeList(archiveId, piece, (row) => row.sha256 !== null);
  await piece(`],\n"missing":[`);
  await writeList(archiveId, piece, (row) => row.missing !== null);
  await piece("]}\n");
}

async function writeList(archiveId: string, piece: Piece, belongs: (row: Row) => boolean): Promise<void> {
  let isFirst = true;
  for await (const rows of rowsOf(archiveId)) {
    const lines = rows.filter(belongs).map((row) => JSON.stringify(entryOf(row)));
    if (lines.length === 0) continue;
    await piece(`${isFirst ? "\n" : ",\n"}${lines.join(",\n")}`);
    isFirst = false;
  }
}

function entryOf({ path, kind, sha256, size, method, level, missing, ...signature }: Row) {
  const file = missing === null ? { path, kind, sha256, size } : { path, kind, reason: missing };
  if (kind !== "pact") return file;
  const { evidenceHash, code, signedAt, supersededAt, sealedAt } = signature;
  return {
    ...file,
    ...(missing === null && { method, level, sealedAt: sealedAt?.toISOString() }),
    evidenceHash,
    code,
    signedAt: signedAt?.toISOString(),
    ...(supersededAt && { supersededAt: supersededAt.toISOString() }),
  };
}

const HEADINGS = [
  "Berkas",
  "Jenis",
  "SHA-256",
  "Ukuran (bita)",
  "Cara menyegel",
  "Tingkat segel",
  "Nama",
  "NIP",
  "Unit",
  "Ditandatangani",
  "Kode verifikasi",
  "Keterangan",
];

/** The same list for people, with the names: opens as a table. */
export async function manifestCsv({ archiveId, zone }: ArchiveFacts, piece: Piece): Promise<void> {
  await piece(CSV_START + csvLine(HEADINGS));
  for await (const rows of rowsOf(archiveId)) {
    await piece(rows.map((row) => csvLine(cellsOf(row, zone))).join(""));
  }
}

function cellsOf(row: Row, zone: Zone): string[] {
  const { path, kind, sha256, size, method, level, missing, record, code, signedAt, supersededAt } = row;
  const person = record === null ? undefined : recordOf({ record })?.person;
  const remark = missing ? `Tidak ikut serta: ${missingWords[missing]}` : supersededAt ? "Sudah digantikan" : "";
  return [
    path,
    entryKindNames[kind],
    sha256 ?? "",
    size === null ? "" : String(size),
    method === null ? "" : methodNames[method],
    level === null ? "" : levelNames[level],
    person?.name ?? "",
    person?.nip ?? "",
    person?.unitName ?? "",
    signedAt ? formatDateTime(signedAt, zone, true) : "",
    code === null ? "" : formatVerificationCode(code),
    remark,
  ];
}
