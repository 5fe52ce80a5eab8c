import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { plainCommand } from "@/lib/core/operation";
import type { Place } from "@/lib/core/reach";
import { type Sql, sql } from "@/lib/db";
import type { SubjectType } from "@/lib/ledger/subjects";
import { type Download, downloads } from "@/lib/rights/schema";

const DAY = 86_400_000;

type Source = { subject: SubjectType; place: (id: string) => Sql; daily?: true };

/** Files with names inside that no other act of the trail tells of, and where each stands. */
const sources: Record<Download, Source> = {
  minutes: {
    subject: "ceremony",
    place: (id) => sql`
      SELECT y.id, y.agency_id AS "agencyId", u."left" FROM ceremony y LEFT JOIN unit u ON u.id = y.unit_id
      WHERE y.id = ${id}::uuid`,
  },
  report_letter: {
    subject: "report",
    place: (id) => sql`
      SELECT r.id, r.agency_id AS "agencyId", u."left" FROM report r JOIN unit u ON u.id = r.unit_id
      WHERE r.id = ${id}::uuid`,
  },
  rejected_rows: {
    subject: "import",
    place: (id) =>
      sql`SELECT i.id, i.agency_id AS "agencyId", NULL::int AS "left" FROM import_run i WHERE i.id = ${id}::uuid`,
  },
  // Looked through page by page: once a day says as much.
  stack: {
    subject: "unit",
    daily: true,
    place: (id) => sql`
      SELECT u.id, b.agency_id AS "agencyId", u."left" FROM scan_batch b JOIN unit u ON u.id = b.unit_id
      WHERE b.id = ${id}::uuid`,
  },
};

/**
 * Notes that a file with names inside was taken along; whoever gives it out has found it within the actor's reach.
 * @throws Refusal not_found, forbidden
 */
const takeFile = plainCommand({
  name: "file.download",
  input: z.object({ what: z.enum(downloads), id: z.uuid() }),
  async run(ctx, { what, id }) {
    const { subject, place, daily } = sources[what];
    const [found] = await ctx.tx.$queryRaw<(Place & { id: string })[]>(place(id));
    if (!found) throw new Refusal("not_found");
    const { agencyId, left } = found;
    ctx.authorize({ agencyId, left });
    const reader = ctx.actor.kind === "user" ? ctx.actor.accountId : "";
    const since = daily ? new Date(ctx.now.getTime() - DAY) : ctx.now;
    const [before] = await ctx.tx.$queryRaw<{ id: string }[]>(sql`
      SELECT id::text FROM audit_event v WHERE v.subject_id = ${found.id} AND v.action = 'file.download'
        AND v.actor ->> 'accountId' = ${reader} AND v.data ->> 'what' = ${what} AND v.data ->> 'id' = ${id}
        AND v.occurred_at > ${since} LIMIT 1`);
    if (before) return ctx.unchanged(null);
    ctx.audit({ type: subject, id: found.id, agencyId }, { what, id });
    return null;
  },
});

/** The same for a door: a file is given out only once this is written. */
export async function noteDownload(actor: Actor, what: Download, id: string): Promise<void> {
  await takeFile(actor, { what, id });
}
