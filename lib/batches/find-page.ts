import { batchReach, pagesOf, shownReason } from "@/lib/batches/queries";
import { isOpen, type PageVerdict } from "@/lib/batches/rules";
import type { ListRow, PageView } from "@/lib/batches/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { fullName } from "@/lib/format/person";
import { pactColumns } from "@/lib/pacts/signing-facts";
import { visible } from "@/lib/policy";
import { shownStatus } from "@/lib/shown-status";

type Place = { verdict: string; at: [number, number][] };
type Head = Omit<PageView["batch"], "createdAt"> & { createdAt: Date; token: string | null; places: Place[] };
type Row = Omit<ListRow, "personName" | "inked"> & {
  name: string;
  titleFront: string | null;
  titleBack: string | null;
};

/** A page of a stack with what it takes to settle it. @throws Refusal("not_found") */
export async function findBatchPage(actor: Actor, batchId: string, number: number): Promise<PageView> {
  const [head] =
    isUuid(batchId) && Number.isInteger(number) && number > 0 && number < 1e6
      ? await plain.$queryRaw<Head[]>(sql`
          SELECT b.id AS "batchId", b.unit_id AS "unitId", u.name AS "unitName", b.campaign_id AS "campaignId",
                 c.name AS "campaignName", a.zone::text AS zone, b.created_at AS "createdAt", p.token, p.places,
                 (SELECT count(*)::int FROM batch_page all_of WHERE all_of.batch_id = b.id) AS pages
          FROM batch_page p JOIN scan_batch b ON b.id = p.batch_id JOIN unit u ON u.id = b.unit_id
          JOIN campaign c ON c.id = b.campaign_id JOIN agency a ON a.id = b.agency_id
          WHERE b.id = ${batchId}::uuid AND p.number = ${number} AND ${batchReach(actor)}`)
      : [];
  if (!head) throw new Refusal("not_found");
  const { createdAt, token, places, ...batch } = head;
  const [[page], rows, open] = await Promise.all([
    pagesOf(batchId, number),
    token ? rowsOf(actor, token, places) : [],
    openPages(batchId),
  ]);
  if (!page) throw new Refusal("not_found");
  return {
    batch: { ...batch, createdAt: createdAt.toISOString() },
    page,
    box: page.ink ? (places[0]?.at ?? null) : null,
    rows,
    before: open.findLast((each) => each < number) ?? null,
    after: open.find((each) => each > number) ?? null,
    open: open.length,
  };
}

/** Rows of people within reach: somebody on the paper may have moved to another unit since. */
async function rowsOf(actor: Actor, token: string, places: readonly Place[]): Promise<ListRow[]> {
  const rows = await plain.$queryRaw<Row[]>(sql`
    SELECT r.position, p.id AS "pactId", e.name, e.title_front AS "titleFront", e.title_back AS "titleBack",
           ${shownStatus(actor, sql`p.status`, pactColumns)} AS status
    FROM pact_form_row r JOIN pact p ON p.id = r.pact_id JOIN employee e ON e.id = p.employee_id
    JOIN unit u ON u.id = p.unit_id
    WHERE r.token = ${token} AND ${reachSql(visible.pacts(actor), pactColumns)} ORDER BY r.position`);
  return rows.map(({ name, titleFront, titleBack, ...row }) => ({
    ...row,
    personName: fullName({ name, titleFront, titleBack }),
    // Where the list's own code was not read, no row's place is known.
    inked: places.length > 1 && places[row.position - 1]?.verdict === "inked",
  }));
}

async function openPages(batchId: string): Promise<number[]> {
  const pages = await plain.$queryRaw<(PageVerdict & { number: number })[]>(sql`
    SELECT p.number, p.state::text AS state, ${shownReason} AS reason
    FROM batch_page p LEFT JOIN pact k ON k.id = p.pact_id WHERE p.batch_id = ${batchId}::uuid ORDER BY p.number`);
  return pages.filter(isOpen).map(({ number }) => number);
}
