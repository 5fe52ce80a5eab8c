import { type Sql, sql } from "@/lib/db";

/** What is kept of the paper of one pact: what was printed, handed in, read and decided. */
export type OwnPaper = {
  sheets: {
    id: string;
    state: string;
    fileName: string;
    fileKind: string;
    fileSize: number;
    fileSha256: string;
    /** Pictures of its pages: their hashes and measures. */
    pages: { sha256: string; width: number; height: number }[];
    uploadedAt: string;
    verifications: { accepted: boolean; note: string | null; verifiedAt: string; reversedAt: string | null }[];
  }[];
  /** Forms that were printed: the own sheet, or a place on a list. */
  forms: { kind: string; token: string | null; position: number | null; textVersion: number; createdAt: string }[];
  /** Pages of stacks on which the person was found. */
  stackPages: {
    number: number;
    page: number;
    state: string;
    reason: string | null;
    readState: string;
    readReason: string | null;
    note: string | null;
    token: string | null;
    formPage: number | null;
    formPages: number | null;
    sha256: string | null;
    width: number | null;
    height: number | null;
    turn: number;
    places: unknown;
    uploadedAt: string;
    decidedAt: string | null;
  }[];
};

/** SQL: the columns sheets, forms and stackPages of pact p. The code of a list is left out: it stands for others too. */
export const ownPaper: Sql = sql`
  COALESCE((SELECT json_agg(json_build_object('id', s.id, 'state', s.state, 'fileName', s.file_name,
        'fileKind', s.file_kind, 'fileSize', s.file_size, 'fileSha256', s.file_sha256, 'pages', s.pages,
        'uploadedAt', s.uploaded_at,
        'verifications', COALESCE((SELECT json_agg(json_build_object('accepted', v.accepted, 'note', v.note,
            'verifiedAt', v.verified_at, 'reversedAt', v.reversed_at) ORDER BY v.verified_at)
          FROM verification v WHERE v.scan_id = s.id), '[]')) ORDER BY s.uploaded_at DESC)
    FROM scan s WHERE s.pact_id = p.id), '[]') AS sheets,
  COALESCE((SELECT json_agg(json_build_object('kind', f.kind, 'token', f.own, 'position', f.position,
        'textVersion', t.version, 'createdAt', f.created_at) ORDER BY f.created_at DESC)
    FROM (SELECT o.kind, o.token AS own, NULL::int AS position, o.text_id, o.created_at FROM pact_form o
          WHERE o.pact_id = p.id
          UNION ALL
          SELECT l.kind, NULL, r.position, l.text_id, l.created_at FROM pact_form_row r
          JOIN pact_form l ON l.token = r.token WHERE r.pact_id = p.id) f
    JOIN pledge_text t ON t.id = f.text_id), '[]') AS forms,
  COALESCE((SELECT json_agg(json_build_object('number', b.number, 'page', b.page, 'state', b.state,
        'reason', b.reason, 'readState', b.read_state, 'readReason', b.read_reason, 'note', b.note, 'token', b.token,
        'formPage', b.form_page, 'formPages', b.form_pages, 'sha256', b.sha256, 'width', b.width, 'height', b.height,
        'turn', b.turn, 'places', b.places, 'uploadedAt', k.created_at, 'decidedAt', b.decided_at)
      ORDER BY k.created_at DESC, b.number)
    FROM batch_page b JOIN scan_batch k ON k.id = b.batch_id WHERE b.pact_id = p.id), '[]') AS "stackPages"`;
