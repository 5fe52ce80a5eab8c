import type { User } from "@/lib/core/actor";
import { plain, sql } from "@/lib/db";

type Run = {
  fileName: string;
  state: string;
  fileSha256: string | null;
  fileSize: number | null;
  failure: string | null;
  createdAt: string;
  finishedAt: string | null;
};

/** What the person began in an office: files loaded, lists and archives asked for, links given out. */
export type OwnWork = {
  imports: (Run & { kind: string; done: number; total: number })[];
  exports: (Run & {
    campaignName: string;
    unitName: string;
    scope: string;
    format: string;
    withDeclines: boolean;
    done: number;
    total: number;
  })[];
  archives: (Run & {
    campaignName: string;
    provisional: boolean;
    total: number;
    done: number;
    missing: number;
    listedAt: string | null;
    manifestSha256: string | null;
  })[];
  shareLinks: {
    campaignName: string;
    label: string;
    createdAt: string;
    expiresAt: string;
    revokedAt: string | null;
  }[];
  /** Covering letters laid ready and not sent yet. */
  reportDrafts: {
    campaignName: string;
    unitName: string;
    letterNumber: string;
    letterDate: string;
    note: string;
    copies: string;
    preparedAt: string;
  }[];
  stacks: { campaignName: string; unitName: string; createdAt: string }[];
};

/** What the person began; what the files say of others is not told by it. */
export async function findOwnWork({ accountId }: User): Promise<OwnWork> {
  const [row] = await plain.$queryRaw<OwnWork[]>(sql`
    SELECT
      COALESCE((SELECT json_agg(json_build_object('kind', i.kind, 'state', i.state, 'fileName', i.file_name,
            'fileSha256', i.file_sha256, 'fileSize', i.file_size, 'done', i.done, 'total', i.total,
            'failure', i.failure, 'createdAt', i.created_at, 'finishedAt', i.finished_at) ORDER BY i.created_at DESC)
        FROM import_run i WHERE i.started_by_id = ${accountId}::uuid), '[]') AS imports,
      COALESCE((SELECT json_agg(json_build_object('campaignName', c.name, 'unitName', u.name, 'scope', x.scope,
            'format', x.format, 'withDeclines', x.with_declines, 'state', x.state, 'done', x.done, 'total', x.total,
            'fileName', x.file_name, 'fileSha256', x.file_sha256, 'fileSize', x.file_size, 'failure', x.failure,
            'createdAt', x.created_at, 'finishedAt', x.finished_at) ORDER BY x.created_at DESC)
        FROM export_run x JOIN campaign c ON c.id = x.campaign_id JOIN unit u ON u.id = x.unit_id
        WHERE x.requested_by_id = ${accountId}::uuid), '[]') AS exports,
      COALESCE((SELECT json_agg(json_build_object('campaignName', c.name, 'state', a.state,
            'provisional', a.provisional, 'total', a.total, 'done', a.done, 'missing', a.missing,
            'listedAt', a.listed_at, 'fileName', a.file_name, 'fileSha256', a.file_sha256, 'fileSize', a.file_size,
            'manifestSha256', a.manifest_sha256, 'failure', a.failure, 'createdAt', a.created_at,
            'finishedAt', a.finished_at) ORDER BY a.created_at DESC)
        FROM archive_run a JOIN campaign c ON c.id = a.campaign_id
        WHERE a.requested_by_id = ${accountId}::uuid), '[]') AS archives,
      COALESCE((SELECT json_agg(json_build_object('campaignName', c.name, 'label', l.label, 'createdAt', l.created_at,
            'expiresAt', l.expires_at, 'revokedAt', l.revoked_at) ORDER BY l.created_at DESC)
        FROM share_link l JOIN campaign c ON c.id = l.campaign_id
        WHERE l.created_by_id = ${accountId}::uuid), '[]') AS "shareLinks",
      COALESCE((SELECT json_agg(json_build_object('campaignName', c.name, 'unitName', u.name,
            'letterNumber', d.letter_number, 'letterDate', to_char(d.letter_date, 'YYYY-MM-DD'), 'note', d.note,
            'copies', d.copies, 'preparedAt', d.prepared_at) ORDER BY d.prepared_at DESC)
        FROM report_draft d JOIN campaign c ON c.id = d.campaign_id JOIN unit u ON u.id = d.unit_id
        WHERE d.prepared_by_id = ${accountId}::uuid), '[]') AS "reportDrafts",
      COALESCE((SELECT json_agg(json_build_object('campaignName', c.name, 'unitName', u.name,
            'createdAt', b.created_at) ORDER BY b.created_at DESC)
        FROM scan_batch b JOIN campaign c ON c.id = b.campaign_id JOIN unit u ON u.id = b.unit_id
        WHERE b.uploaded_by_id = ${accountId}::uuid), '[]') AS stacks`);
  return row as OwnWork;
}

/** One act of the person in the trail: when, which, and from where. What it says of others is left out. */
export type OwnAct = { at: string; action: string; subjectType: string; ip: string | null };

/** All acts of the person that the trail has, the newest first. */
export function listOwnActs({ accountId }: User): PromiseLike<OwnAct[]> {
  return plain.$queryRaw<OwnAct[]>(sql`
    SELECT to_json(v.occurred_at) AS at, v.action, v.subject_type AS "subjectType", v.ip FROM audit_event v
    WHERE v.actor ->> 'accountId' = ${accountId} ORDER BY v.id DESC`);
}
