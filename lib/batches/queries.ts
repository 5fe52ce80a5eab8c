import { type BatchPageState, type BatchPageView, type BatchView, batchPageStates } from "@/lib/batches/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { reachSql } from "@/lib/core/reach";
import { plain, type Sql, sql } from "@/lib/db";
import { fullName } from "@/lib/format/person";
import { visible } from "@/lib/policy";

/** Stacks within reach: those handed in for a unit whose sheets the actor may see. */
export function batchReach(actor: Actor): Sql {
  return reachSql(visible.scans(actor), { agency: sql`b.agency_id`, left: sql`u."left"` });
}

type Head = Omit<BatchView, "createdAt" | "finished" | "counts" | "pages"> & { createdAt: Date };
type PageRow = Omit<BatchPageView, "personName"> & {
  name: string | null;
  titleFront: string | null;
  titleBack: string | null;
};

/** A stack with every page read so far. @throws Refusal("not_found") */
export async function findBatch(actor: Actor, batchId: string): Promise<BatchView> {
  const [head] = isUuid(batchId)
    ? await plain.$queryRaw<Head[]>(sql`
        SELECT b.id AS "batchId", b.campaign_id AS "campaignId", b.unit_id AS "unitId", u.name AS "unitName",
               b.created_at AS "createdAt", a.display_name AS "uploadedBy", (
                 SELECT jsonb_agg(jsonb_build_object('name', f.name, 'state', f.state, 'pages', f.pages,
                          'problem', f.problem, 'retryable', f.passing, 'read', (SELECT count(*) FROM batch_page p WHERE p.file_id = f.id))
                        ORDER BY f.position)
                 FROM batch_file f WHERE f.batch_id = b.id
               ) AS files
        FROM scan_batch b JOIN unit u ON u.id = b.unit_id JOIN account a ON a.id = b.uploaded_by_id
        WHERE b.id = ${batchId}::uuid AND ${batchReach(actor)}`)
    : [];
  if (!head) throw new Refusal("not_found");
  const pages = await pagesOf(batchId);
  return {
    ...head,
    createdAt: head.createdAt.toISOString(),
    finished: head.files.every(({ state }) => state === "read" || state === "refused"),
    counts: countsOf(pages),
    pages,
  };
}

/**
 * The reason of a page `p` as it stands by now, beside its person's pact `k`: what somebody settled otherwise since asks for
 * nothing, and a form's first page alone is no sheet.
 */
export const shownReason = sql`
  CASE WHEN p.state = 'unsigned' AND k.status IN ('signed', 'verified', 'awaiting_verification') THEN 'settled_since'
       WHEN p.state = 'matched' AND p.form_page < p.form_pages AND p.reason IS NULL AND NOT EXISTS (
         SELECT 1 FROM batch_page rest WHERE rest.batch_id = p.batch_id AND rest.token = p.token
           AND rest.form_page = rest.form_pages AND rest.state <> 'discarded') THEN 'rest_missing'
       ELSE p.reason END`;

/** The pages of a stack, or the one of them with this number. */
export async function pagesOf(batchId: string, number?: number): Promise<BatchPageView[]> {
  const rows = await plain.$queryRaw<PageRow[]>(sql`
    SELECT p.number AS page, f.name AS file, p.page AS "filePage", p.state::text AS state, ${shownReason} AS reason, p.pact_id AS "pactId",
           (SELECT s.id FROM scan s WHERE s.batch_page_id = p.id AND s.state <> 'withdrawn' ORDER BY s.uploaded_at DESC LIMIT 1) AS "scanId",
           (SELECT count(*)::int FROM scan s WHERE s.batch_page_id = p.id AND s.state <> 'withdrawn') AS people,
           p.decided_by_id IS NOT NULL AS decided, p.note, p.turn, sheet.state AS sheet, sheet.note AS "sheetNote",
           CASE WHEN p.pact_id IS NOT NULL THEN p.places -> 0 ->> 'verdict' END AS ink, p.width, p.height, e.name, e.title_front AS "titleFront", e.title_back AS "titleBack"
    FROM batch_page p JOIN batch_file f ON f.id = p.file_id
    LEFT JOIN pact k ON k.id = p.pact_id LEFT JOIN employee e ON e.id = k.employee_id
    LEFT JOIN LATERAL (
      SELECT s.state::text AS state, v.note FROM scan s
      LEFT JOIN verification v ON v.scan_id = s.id AND v.reversed_at IS NULL
      WHERE s.batch_page_id = p.id AND s.state <> 'withdrawn'
      ORDER BY array_position(ARRAY['returned', 'accepted', 'awaiting', 'kept', 'superseded'], s.state::text) LIMIT 1
    ) sheet ON true
    WHERE p.batch_id = ${batchId}::uuid ${number ? sql`AND p.number = ${number}` : sql``} ORDER BY p.number`);
  return rows.map(({ name, titleFront, titleBack, ...page }) => ({
    ...page,
    personName: name && fullName({ name, titleFront, titleBack }),
  }));
}

function countsOf(pages: readonly BatchPageView[]): Record<BatchPageState, number> {
  const counts = Object.fromEntries(batchPageStates.map((state) => [state, 0])) as Record<BatchPageState, number>;
  for (const { state } of pages) counts[state] += 1;
  return counts;
}
