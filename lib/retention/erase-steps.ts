import { type Sql, sql } from "@/lib/db";

/** Whose people go, in the name of which anonymisation. */
export type Erasing = { erasureId: string; campaignId: string };

/** One statement that takes some rows further and answers how many; done once it finds none. */
export type EraseStep = { what: string; some: (erasing: Erasing) => Sql };

/** Rows taken by one transaction: whoever waits for one of them waits a moment. */
const SOME = 500;
/** What stands where a name stood. */
export const NOBODY = "Dianonimkan";
const ARCHIVE_ERASED = "Arsip ini sudah dihapus: data pribadi kegiatan ini telah dianonimkan.";
const NO_FILE = "0".repeat(64);

const pacts = ({ campaignId }: Erasing) => sql`(SELECT p.id FROM pact p WHERE p.campaign_id = ${campaignId}::uuid)`;
const ceremonies = ({ campaignId }: Erasing) =>
  sql`(SELECT y.id FROM ceremony y WHERE y.campaign_id = ${campaignId}::uuid)`;
const batches = ({ campaignId }: Erasing) =>
  sql`(SELECT b.id FROM scan_batch b WHERE b.campaign_id = ${campaignId}::uuid)`;

/** Remembers files that rows are about to forget, in the same statement: else nobody would know what to delete. */
const remember = ({ erasureId }: Erasing, hashes: Sql) => sql`
  remembered AS (
    INSERT INTO erasure_file (erasure_id, sha256)
    SELECT ${erasureId}::uuid, h.sha256 FROM (${hashes}) h WHERE h.sha256 IS NOT NULL AND h.sha256 <> ${NO_FILE}
    ON CONFLICT DO NOTHING)`;

/**
 * Signatures go first of all, so that no public check meets one whose events are gone already. Sealed PDFs carry names:
 * their bytes go, their hashes stay (a file that a signature without a record has sealed is named by nobody any more).
 */
const evidence: EraseStep[] = [
  {
    what: "signatures",
    some: ({ erasureId, campaignId }) => sql`
      UPDATE signature SET record = '', drawing = NULL, ip = NULL, user_agent = NULL, erasure_id = ${erasureId}::uuid
      WHERE id IN (SELECT s.id FROM signature s WHERE s.campaign_id = ${campaignId}::uuid AND s.erasure_id IS NULL
                   LIMIT ${SOME})`,
  },
  {
    // Whoever has one in hand finds his claim gone, and nobody begins another.
    what: "documents still to be sealed or stamped",
    some: ({ campaignId }) => sql`
      UPDATE sealed_document SET claim_token = NULL, next_at = NULL,
        state = CASE state WHEN 'sealed' THEN state ELSE 'failed' END,
        problem = CASE state WHEN 'sealed' THEN problem ELSE 'evidence' END
      WHERE (state NOT IN ('sealed', 'failed') OR (state = 'sealed' AND num_nonnulls(next_at, claim_token) > 0))
        AND signature_id IN (SELECT s.id FROM signature s WHERE s.campaign_id = ${campaignId}::uuid)`,
  },
  {
    what: "sealed documents",
    some: ({ erasureId, campaignId }) => sql`
      INSERT INTO erasure_file (erasure_id, sha256)
      SELECT ${erasureId}::uuid, f.sha256 FROM sealed_file f JOIN signature s ON s.id = f.signature_id
      WHERE s.campaign_id = ${campaignId}::uuid ON CONFLICT DO NOTHING`,
  },
];

const sheets: EraseStep[] = [
  {
    what: "sheets",
    some: (erasing) => sql`
      WITH part AS (
        SELECT id, file_sha256, pages FROM scan
        WHERE campaign_id = ${erasing.campaignId}::uuid AND file_sha256 <> ${NO_FILE} LIMIT ${SOME}
      ), ${remember(
        erasing,
        sql`SELECT file_sha256 AS sha256 FROM part
            UNION SELECT page ->> 'sha256' FROM part, jsonb_array_elements(part.pages) page`,
      )}
      UPDATE scan SET file_sha256 = ${NO_FILE}, file_name = '', pages = '[]', batch_page_id = NULL
      WHERE id IN (SELECT id FROM part)`,
  },
  {
    what: "notes on sheets",
    some: (erasing) => sql`
      UPDATE verification SET note = NULL WHERE note IS NOT NULL AND scan_id IN (
        SELECT s.id FROM scan s WHERE s.campaign_id = ${erasing.campaignId}::uuid)`,
  },
  {
    what: "pages of stacks",
    some: (erasing) => sql`
      WITH part AS (SELECT id, sha256 FROM batch_page WHERE batch_id IN ${batches(erasing)} LIMIT ${SOME}),
        ${remember(erasing, sql`SELECT sha256 FROM part`)}
      DELETE FROM batch_page WHERE id IN (SELECT id FROM part)`,
  },
  {
    what: "files of stacks",
    some: (erasing) => sql`
      WITH part AS (SELECT id, sha256 FROM batch_file WHERE batch_id IN ${batches(erasing)} LIMIT ${SOME}),
        ${remember(erasing, sql`SELECT sha256 FROM part`)}
      DELETE FROM batch_file WHERE id IN (SELECT id FROM part)`,
  },
  { what: "stacks", some: (erasing) => sql`DELETE FROM scan_batch WHERE id IN ${batches(erasing)}` },
];

const cases: EraseStep[] = [
  {
    what: "case entries",
    some: (erasing) => sql`
      WITH part AS (
        SELECT y.id, y.file_sha256 FROM case_entry y
        LEFT JOIN decline d ON d.id = y.decline_id LEFT JOIN exemption x ON x.id = y.exemption_id
        WHERE COALESCE(d.pact_id, x.pact_id) IN ${pacts(erasing)} LIMIT ${SOME}
      ), ${remember(erasing, sql`SELECT file_sha256 AS sha256 FROM part`)}
      DELETE FROM case_entry WHERE id IN (SELECT id FROM part)`,
  },
  {
    what: "declines",
    some: (erasing) => sql`
      UPDATE decline SET reason = '', person = NULL
      WHERE (reason <> '' OR person IS NOT NULL) AND pact_id IN ${pacts(erasing)}`,
  },
  {
    what: "exemptions",
    some: (erasing) => sql`
      UPDATE exemption SET note = NULL, ended_reason = NULL
      WHERE num_nonnulls(note, ended_reason) > 0 AND pact_id IN ${pacts(erasing)}`,
  },
  {
    what: "notes on the population",
    some: ({ campaignId }) => sql`
      UPDATE population_change SET note = NULL, works_at = NULL
      WHERE campaign_id = ${campaignId}::uuid AND num_nonnulls(note, works_at) > 0`,
  },
  {
    what: "refused proposals",
    some: ({ campaignId }) => sql`DELETE FROM population_rejection WHERE campaign_id = ${campaignId}::uuid`,
  },
];

const gatherings: EraseStep[] = [
  {
    what: "parts in ceremonies",
    some: (erasing) => sql`
      UPDATE ceremony_person SET name = ${NOBODY}, office = '', employee_id = NULL
      WHERE name <> ${NOBODY} AND ceremony_id IN ${ceremonies(erasing)}`,
  },
  {
    // In no order that a list elsewhere has; a visitor keeps no unit, which tells both apart.
    what: "attendance",
    some: (erasing) => sql`
      UPDATE ceremony_attendance t SET employee_id = NULL, office = '', recorded_by_id = NULL,
        name = ${NOBODY} || ' ' || n.number
      FROM (SELECT id, row_number() OVER (PARTITION BY ceremony_id ORDER BY md5(id::text || random()::text)) AS number
            FROM ceremony_attendance WHERE ceremony_id IN ${ceremonies(erasing)}) n
      WHERE n.id = t.id AND t.name NOT LIKE ${`${NOBODY} %`}`,
  },
  {
    what: "photographs",
    some: (erasing) => sql`
      WITH part AS (SELECT id, sha256 FROM ceremony_photo WHERE ceremony_id IN ${ceremonies(erasing)} LIMIT ${SOME}),
        ${remember(erasing, sql`SELECT sha256 FROM part`)}
      DELETE FROM ceremony_photo WHERE id IN (SELECT id FROM part)`,
  },
  {
    what: "minutes",
    some: (erasing) => sql`
      UPDATE ceremony_minutes SET content = (content::jsonb || '{"people":[],"visitors":[],"photos":[]}')::text
      WHERE ceremony_id IN ${ceremonies(erasing)} AND content::jsonb -> 'people' <> '[]'`,
  },
  {
    what: "readings of circulars",
    some: ({ campaignId }) => sql`
      DELETE FROM circular_reading WHERE ctid = ANY(ARRAY(
        SELECT r.ctid FROM circular_reading r JOIN circular s ON s.id = r.circular_id
        WHERE s.campaign_id = ${campaignId}::uuid LIMIT ${SOME}))`,
  },
];

const letters: EraseStep[] = [
  {
    what: "parts of reminders",
    some: ({ campaignId }) => sql`
      DELETE FROM reminder_item WHERE id IN (
        SELECT id FROM reminder_item WHERE campaign_id = ${campaignId}::uuid LIMIT ${SOME})`,
  },
  {
    what: "reminders",
    some: ({ campaignId }) => sql`
      DELETE FROM reminder WHERE id IN (
        SELECT r.id FROM reminder r JOIN campaign c ON c.agency_id = r.agency_id AND c.id = ${campaignId}::uuid
        WHERE NOT EXISTS (SELECT 1 FROM reminder_item i WHERE i.reminder_id = r.id) LIMIT ${SOME})`,
  },
  {
    what: "lists of people as files",
    some: (erasing) => sql`
      WITH part AS (SELECT id, file_sha256 FROM export_run WHERE campaign_id = ${erasing.campaignId}::uuid LIMIT ${SOME}),
        ${remember(erasing, sql`SELECT file_sha256 AS sha256 FROM part`)}
      DELETE FROM export_run WHERE id IN (SELECT id FROM part)`,
  },
  {
    // The rows name nobody, but what they list is full of names; the run stays, and says why it cannot be fetched.
    what: "archives",
    some: ({ campaignId }) => sql`
      UPDATE archive_run SET state = 'failed', failure = ${ARCHIVE_ERASED}, finished_at = now()
      WHERE campaign_id = ${campaignId}::uuid AND failure IS DISTINCT FROM ${ARCHIVE_ERASED}`,
  },
  {
    what: "files of archives",
    some: (erasing) => sql`
      WITH part AS (
        SELECT e.run_id, e.position, e.sha256 FROM archive_entry e JOIN archive_run x ON x.id = e.run_id
        WHERE x.campaign_id = ${erasing.campaignId}::uuid LIMIT ${SOME}
      ), ${remember(erasing, sql`SELECT sha256 FROM part`)}
      DELETE FROM archive_entry WHERE (run_id, position) IN (SELECT run_id, position FROM part)`,
  },
  {
    what: "reports",
    some: ({ campaignId }) => sql`
      UPDATE report SET content = jsonb_set(content::jsonb, '{people}', '[]')::text, note = NULL,
        submitted_by = submitted_by || jsonb_build_object('name', ${NOBODY}::text, 'nip', '')
      WHERE campaign_id = ${campaignId}::uuid AND submitted_by ->> 'name' <> ${NOBODY}`,
  },
  {
    what: "drafts of reports",
    some: ({ campaignId }) => sql`DELETE FROM report_draft WHERE campaign_id = ${campaignId}::uuid`,
  },
  {
    what: "drafts of recap letters",
    some: ({ campaignId }) => sql`DELETE FROM recap_letter WHERE campaign_id = ${campaignId}::uuid`,
  },
  {
    what: "frozen states",
    some: ({ campaignId }) => sql`
      UPDATE campaign_snapshot SET content = jsonb_set(content::jsonb, '{people}', '[]')::text
      WHERE campaign_id = ${campaignId}::uuid AND content::jsonb -> 'people' <> '[]'`,
  },
];

/** Last, because the steps before find what is a person's by the campaign's own rows. */
const people: EraseStep[] = [
  {
    what: "people of pacts",
    some: ({ campaignId }) => sql`
      UPDATE pact SET employee_id = NULL, opened_at = NULL WHERE id IN (
        SELECT id FROM pact WHERE campaign_id = ${campaignId}::uuid AND employee_id IS NOT NULL LIMIT ${SOME})`,
  },
  {
    what: "events",
    some: ({ erasureId }) => sql`
      UPDATE audit_event e SET actor = '{"kind": "erased"}', data = '{}', ip = NULL, nonce = NULL,
        erasure_id = ${erasureId}::uuid
      WHERE e.id IN (SELECT x.event_id FROM erasure_event x JOIN audit_event y ON y.id = x.event_id
                     WHERE x.erasure_id = ${erasureId}::uuid AND y.erasure_id IS NULL LIMIT ${SOME})`,
  },
];

/** Everything that is taken from a campaign's rows, in this order; each step may be done again and finds nothing. */
export const eraseSteps: readonly EraseStep[] = [
  ...evidence,
  ...sheets,
  ...cases,
  ...gatherings,
  ...letters,
  ...people,
];
