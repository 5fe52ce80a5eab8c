import type { Actor } from "@/lib/core/actor";
import { type Sql, sql } from "@/lib/db";
import { printedToken } from "@/lib/documents/form-geometry";
import { formatNip } from "@/lib/employees/nip";
import { fullName } from "@/lib/format/person";
import { isReversible } from "@/lib/scans/rules";
import type { SheetView, SignaturePlace, StackPageFacts } from "@/lib/scans/schema";

type Place = { verdict: "blank" | "unsure" | "inked"; at: SignaturePlace["at"] };

/** As the database tells it: the form's row of this person, and every place on the page. */
type StackRow = Omit<StackPageFacts, "ink"> & { sha256: string | null; row: number | null; places: Place[] };

type Viewed = "personName" | "uploadedAt" | "own" | "uploadedByViewer" | "reversible" | "stack" | "signature";
export type SheetRow = Omit<SheetView, Viewed> & {
  employeeId: string;
  uploadedById: string;
  name: string;
  titleFront: string | null;
  titleBack: string | null;
  uploadedAt: Date;
  stack: StackRow | null;
};

export const sheetTables = sql`
  FROM scan s JOIN pact p ON p.id = s.pact_id JOIN unit u ON u.id = p.unit_id
  JOIN unit ru ON ru.id = COALESCE(u.reporting_unit_id, u.id)`;

/** What the columns of a sheet need beside its tables. */
export const sheetFacts = sql`
  JOIN employee e ON e.id = p.employee_id JOIN campaign c ON c.id = p.campaign_id
  JOIN account up ON up.id = s.uploaded_by_id LEFT JOIN pledge_text t ON t.id = c.text_id
  LEFT JOIN verification v ON v.scan_id = s.id AND v.reversed_at IS NULL
  LEFT JOIN account d ON d.id = v.verified_by_id
  LEFT JOIN batch_page bp ON bp.id = s.batch_page_id
  LEFT JOIN pact_form pf ON pf.token = bp.token AND pf.agency_id = s.agency_id`;

// The rows of one list page are sheets of one page: that its bytes are theirs together is no warning.
const stack = sql`
  CASE WHEN bp.id IS NULL THEN NULL ELSE (
    SELECT json_build_object(
      'page', bp.number, 'pages', (SELECT sum(COALESCE(f.pages, 0)) FROM batch_file f WHERE f.batch_id = b.id),
      'handedInAt', to_char(b.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'handedInBy', ba.display_name,
      'chosenBy', CASE WHEN bp.reason = 'by_hand' THEN COALESCE(bd.display_name, up.display_name) END,
      'people', (SELECT count(DISTINCT o.pact_id) FROM scan o
                 WHERE o.batch_page_id = bp.id AND (o.state NOT IN ('superseded', 'withdrawn') OR o.id = s.id)),
      'form', CASE WHEN pf.token IS NULL THEN NULL ELSE json_build_object(
        'token', pf.token, 'kind', pf.kind, 'pages', COALESCE(bp.form_pages, 1),
        'ofThisPerson', pf.pact_id IS NOT DISTINCT FROM s.pact_id OR fr.token IS NOT NULL,
        'textVersion', ft.version, 'presentText', pf.text_id IS NOT DISTINCT FROM c.text_id) END,
      'row', fr.position, 'sha256', bp.sha256, 'places', bp.places)
    FROM scan_batch b JOIN account ba ON ba.id = b.uploaded_by_id LEFT JOIN account bd ON bd.id = bp.decided_by_id
    LEFT JOIN pledge_text ft ON ft.id = pf.text_id
    LEFT JOIN pact_form_row fr ON fr.token = pf.token AND fr.pact_id = s.pact_id
    WHERE b.id = bp.batch_id) END AS stack`;

export const sheetColumns: Sql = sql`
  s.id, s.campaign_id AS "campaignId", s.pact_id AS "pactId", p.employee_id AS "employeeId", s.state::text AS state, s.pages,
  s.file_kind AS "fileKind", s.file_name AS "fileName",
  s.uploaded_at AS "uploadedAt", s.uploaded_by_id AS "uploadedById", up.display_name AS "uploadedBy", e.name, e.title_front AS "titleFront",
  e.title_back AS "titleBack", e.nip, e.employment_type::text AS "employmentType", e.grade, e.rank, e.position,
  u.name AS "unitName", ru.id AS "reportingUnitId", ru.name AS "reportingUnitName",
  COALESCE(t.version, 1) AS "textVersion", p.status::text AS "pactStatus", ${stack},
  CASE WHEN v.id IS NULL THEN NULL ELSE json_build_object('accepted', v.accepted, 'by', d.display_name,
    'byId', v.verified_by_id, 'at', v.verified_at, 'note', v.note) END AS decision,
  (SELECT COALESCE(json_agg(x), '[]') FROM (
     SELECT oe.name AS name, oc.name AS campaign, op.employee_id = p.employee_id AS "samePerson"
     FROM scan o JOIN pact op ON op.id = o.pact_id JOIN employee oe ON oe.id = op.employee_id
     JOIN campaign oc ON oc.id = op.campaign_id
     WHERE o.file_sha256 = s.file_sha256 AND o.pact_id <> s.pact_id AND o.agency_id = s.agency_id AND o.state <> 'withdrawn'
       AND (s.batch_page_id IS NULL OR o.batch_page_id IS DISTINCT FROM s.batch_page_id)
     ORDER BY o.uploaded_at LIMIT 3) x) AS "sameFile",
  (SELECT COALESCE(json_agg(x), '[]') FROM (
     SELECT ev.note AS note, ev.verified_at AS "returnedAt", earlier.file_sha256 = s.file_sha256 AS "sameBytes"
     FROM scan earlier JOIN verification ev ON ev.scan_id = earlier.id AND ev.reversed_at IS NULL AND NOT ev.accepted
     WHERE earlier.pact_id = s.pact_id AND earlier.id <> s.id ORDER BY ev.verified_at DESC LIMIT 3) x) AS "returnedBefore",
  (SELECT count(*)::int FROM scan o
   WHERE o.pact_id = s.pact_id AND o.id <> s.id AND o.state IN ('superseded', 'kept')) AS "otherSheets"`;

const isOwnRecent = ({ byId, at }: { byId: string; at: string }, actor: Actor) =>
  isReversible({ verifiedById: byId, verifiedAt: new Date(at) }, accountOf(actor), new Date());
export const accountOf = (actor: Actor) => (actor.kind === "user" ? actor.accountId : null);
export const ownEmployee = (actor: Actor) => (actor.kind === "user" ? actor.employeeId : null);

/** A row as this officer sees it. */
export function toSheetView(
  { name, titleFront, titleBack, uploadedAt, employeeId, uploadedById, stack: found, ...row }: SheetRow,
  actor: Actor,
): SheetView {
  return {
    ...row,
    ...stackFacts(found, row.pages),
    own: employeeId === ownEmployee(actor),
    uploadedByViewer: uploadedById === accountOf(actor),
    reversible: row.decision !== null && row.state !== "superseded" && isOwnRecent(row.decision, actor),
    personName: fullName({ name, titleFront, titleBack }),
    nip: formatNip(row.nip),
    uploadedAt: uploadedAt.toISOString(),
  };
}

function stackFacts(found: StackRow | null, pages: SheetView["pages"]): Pick<SheetView, "stack" | "signature"> {
  if (!found) return { stack: null, signature: null };
  const { sha256, row, places, form, ...facts } = found;
  return {
    stack: {
      ...facts,
      form: form && { ...form, token: printedToken(form.token) },
      ink: placeOf({ row, places })?.verdict ?? null,
    },
    signature: placeOnSheet({ stack: found, pages }),
  };
}

/** Where on a sheet its person signs; null where no code of ours said it. */
export function placeOnSheet({ stack, pages }: Pick<SheetRow, "stack" | "pages">): SignaturePlace | null {
  const place = stack && placeOf(stack);
  const page = pages.findLastIndex(({ sha256 }) => sha256 === stack?.sha256) + 1;
  return place && page > 0 ? { page, at: place.at } : null;
}

/** The one box of a person's form, or the cell of this person's row on a list. */
function placeOf({ row, places }: Pick<StackRow, "row" | "places">): Place | null {
  return (places.length === 1 ? places[0] : places[(row ?? 0) - 1]) ?? null;
}
