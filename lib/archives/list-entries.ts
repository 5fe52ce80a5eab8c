import { plainTransaction, type Sql, sql } from "@/lib/db";

/** Letters, digits and hyphens of a name, for a path that every file system takes. */
const slug = (name: Sql) => sql`
  COALESCE(NULLIF(trim(BOTH '-' FROM left(regexp_replace(lower(${name}), '[^a-z0-9]+', '-', 'g'), 50)), ''), 'tanpa-nama')`;
/** In the official order of the tree. */
const unitFolder = sql`lpad(u."left"::text, 5, '0') || '-' || ${slug(sql`u.name`)}`;
const code = sql`substr(s.verification_code, 1, 4) || '-' || substr(s.verification_code, 5, 4) || '-' || substr(s.verification_code, 9)`;
const ceremonyFolder = sql`
  to_char(y.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') || '-' || ${slug(sql`y.name`)} || '-' || lower(y.code)`;

/** Everything there is of a campaign: part of the archive, path, kind, and the id of what it is made from. */
const evidence = (campaignId: string): Sql => sql`
  SELECT 1 AS part, 'pakta/' || ${unitFolder} || '/' || ${code} || '.pdf' AS path, 'pact' AS kind, s.id::text AS source
  FROM signature s JOIN pact p ON p.id = s.pact_id JOIN unit u ON u.id = p.unit_id
  WHERE s.campaign_id = ${campaignId}::uuid AND s.superseded_at IS NULL
  UNION ALL
  SELECT 2, 'pakta-terdahulu/' || ${unitFolder} || '/' || ${code} || '.pdf', 'pact', s.id::text
  FROM signature s JOIN pact p ON p.id = s.pact_id JOIN unit u ON u.id = p.unit_id
  WHERE s.campaign_id = ${campaignId}::uuid AND s.superseded_at IS NOT NULL
  UNION ALL
  SELECT 3, 'lembar/' || ${unitFolder} || '/' || x.id || '.' || replace(x.file_kind, 'jpeg', 'jpg'), 'sheet', x.id::text
  FROM scan x JOIN pact p ON p.id = x.pact_id JOIN unit u ON u.id = p.unit_id
  WHERE x.campaign_id = ${campaignId}::uuid AND x.state = 'accepted'
  UNION ALL
  SELECT 4, 'laporan/' || ${unitFolder} || '/' || r.number || f.ending, f.kind, r.id::text
  FROM report r JOIN unit u ON u.id = r.unit_id
  CROSS JOIN (VALUES ('-isi.json', 'report'), ('-surat.pdf', 'report_letter')) f (ending, kind)
  WHERE r.campaign_id = ${campaignId}::uuid
  UNION ALL
  SELECT 5, 'acara/' || ${ceremonyFolder} || '/' || f.name, f.kind, y.id::text
  FROM ceremony y JOIN ceremony_minutes m ON m.ceremony_id = y.id
  CROSS JOIN (VALUES ('berita-acara.json', 'minutes'), ('berita-acara.pdf', 'minutes_pdf')) f (name, kind)
  WHERE y.campaign_id = ${campaignId}::uuid
  UNION ALL
  SELECT 5, 'acara/' || ${ceremonyFolder} || '/foto-' || h.id || '.jpg', 'photo', h.id::text
  FROM ceremony y JOIN ceremony_photo h ON h.ceremony_id = y.id
  WHERE y.campaign_id = ${campaignId}::uuid
  UNION ALL
  SELECT 6, 'edaran/' || e.date || '-' || ${slug(sql`e.title`)} || '-' || left(e.id::text, 8) || '.pdf', 'circular',
         e.id::text
  FROM circular e WHERE e.campaign_id = ${campaignId}::uuid AND e.file_sha256 IS NOT NULL
  UNION ALL
  SELECT 7, 'salinan-beku/' || lpad(n.number::text, 2, '0') || '-'
         || CASE n.occasion WHEN 'closing' THEN 'penutupan' ELSE 'pengarsipan' END || '.json', 'snapshot', n.id::text
  FROM campaign_snapshot n WHERE n.campaign_id = ${campaignId}::uuid
  UNION ALL
  SELECT 8, 'naskah/versi-' || t.version || '.json', 'text', t.id::text
  FROM pledge_text t WHERE t.campaign_id = ${campaignId}::uuid`;

/**
 * Writes down which files the archive will have, once: whoever goes on with it finds the same list. An archive that was
 * ended meanwhile, as the anonymisation of its campaign does, is listed no more.
 */
export async function listEntries(archiveId: string, campaignId: string, now: Date): Promise<void> {
  await plainTransaction(async (tx) => {
    const listed = await tx.$executeRaw(sql`
      UPDATE archive_run SET state = 'working', listed_at = ${now}
      WHERE id = ${archiveId}::uuid AND listed_at IS NULL AND state IN ('waiting', 'working')`);
    await tx.$executeRaw(sql`
      UPDATE archive_run SET state = 'working' WHERE id = ${archiveId}::uuid AND state = 'waiting'`);
    if (listed === 0) return;
    await tx.$executeRaw(sql`
      INSERT INTO archive_entry (run_id, position, path, kind, source)
      SELECT ${archiveId}::uuid, row_number() OVER (ORDER BY part, path, source), path, kind, source
      FROM (${evidence(campaignId)}) found`);
    await countEntries(tx, archiveId);
  });
}

type Transaction = Parameters<Parameters<typeof plainTransaction>[0]>[0];

const countEntries = (tx: Transaction, archiveId: string) =>
  tx.$executeRaw(sql`
    UPDATE archive_run SET total = (SELECT count(*) FROM archive_entry WHERE run_id = ${archiveId}::uuid)
    WHERE id = ${archiveId}::uuid`);

/** Adds the certificates that the documents inside were sealed with, and their issuers'. */
export async function listCertificates(archiveId: string): Promise<void> {
  await plainTransaction(async (tx) => {
    await tx.$executeRaw(sql`
      WITH own AS (
        SELECT DISTINCT c.fingerprint, c.issuer FROM archive_entry e
        JOIN sealed_file f ON f.sha256 = e.sha256
        JOIN sealed_document d ON d.signature_id = f.signature_id
        JOIN seal_certificate c ON c.fingerprint = d.certificate
        WHERE e.run_id = ${archiveId}::uuid AND e.kind = 'pact'),
      wanted AS (
        SELECT fingerprint, 'segel' AS role FROM own
        UNION SELECT issuer, 'induk' FROM own WHERE issuer IS NOT NULL)
      INSERT INTO archive_entry (run_id, position, path, kind, source)
      SELECT ${archiveId}::uuid,
             (SELECT COALESCE(max(position), 0) FROM archive_entry WHERE run_id = ${archiveId}::uuid)
               + row_number() OVER (ORDER BY role, fingerprint),
             'sertifikat/' || role || '-' || left(fingerprint, 16) || '.cer', 'certificate', fingerprint
      FROM wanted ON CONFLICT DO NOTHING`);
    await countEntries(tx, archiveId);
  });
}
