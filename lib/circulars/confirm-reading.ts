import { campaignScope } from "@/lib/campaigns/queries";
import { isSigningOpen } from "@/lib/campaigns/rules";
import type { CampaignStatus } from "@/lib/campaigns/schema";
import { circularHash, type ShownCircular } from "@/lib/circulars/content-hash";
import { assertInForce } from "@/lib/circulars/find-circular";
import { type ConfirmedReading, confirmReadingInput } from "@/lib/circulars/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { plainCommand } from "@/lib/core/operation";
import { type Statements, sql } from "@/lib/db";

type Asked = ShownCircular & {
  agencyId: string;
  employeeId: string;
  unitId: string;
  campaignId: string;
  campaignStatus: CampaignStatus;
  asksReading: boolean;
  withdrawnAt: Date | null;
};

/**
 * "Telah membaca", once a person and circular; saying it again answers with the first time. It is no signature: neither
 * pact nor counter moves by it.
 * @throws Refusal not_found, circular_not_asked, circular_withdrawn, circular_campaign_closed, circular_not_owed, or
 *   circular_changed when it is no longer what was shown
 */
export const confirmReading = plainCommand({
  name: "circular.confirm-reading",
  input: confirmReadingInput,
  async run(ctx, { circularId, contentSha256 }): Promise<ConfirmedReading> {
    const asked = await findAsked(ctx.tx, ctx.actor, circularId);
    if (!asked) throw new Refusal("not_found");
    ctx.waited();
    const { agencyId, employeeId, unitId, fileSha256 } = asked;
    ctx.authorize({ employeeId });
    const before = await findReading(ctx.tx, circularId, employeeId);
    if (before) return ctx.unchanged(before);

    assertInForce(asked);
    if (!asked.asksReading) throw new Refusal("circular_not_asked");
    if (!isSigningOpen({ status: asked.campaignStatus })) throw new Refusal("circular_campaign_closed");
    if (!(await owesReading(ctx.tx, asked))) throw new Refusal("circular_not_owed");
    if (circularHash(asked) !== contentSha256) throw new Refusal("circular_changed");
    const { ip, userAgent } = ctx.actor.origin;
    const written = await ctx.tx.$executeRaw(sql`
      INSERT INTO circular_reading (circular_id, employee_id, agency_id, unit_id, confirmed_at, content_sha256,
        file_sha256, ip, user_agent)
      VALUES (${circularId}::uuid, ${employeeId}::uuid, ${agencyId}::uuid, ${unitId}::uuid, ${ctx.now},
        ${contentSha256}, ${fileSha256}, ${ip}, ${userAgent})
      ON CONFLICT (circular_id, employee_id) DO NOTHING`);
    if (written === 0) {
      const first = await findReading(ctx.tx, circularId, employeeId);
      if (!first) throw new Error(`reading of ${circularId} is neither new nor there`);
      return ctx.unchanged(first);
    }
    ctx.audit({ type: "circular", id: circularId, agencyId }, { employeeId, contentSha256 });
    return { circularId, confirmedAt: ctx.now.toISOString(), contentSha256, already: false };
  },
});

// Locked in share: it stays what was shown, and its campaign open, until the reading stands; readers do not wait for
// each other.
async function findAsked(tx: Statements, actor: Actor, circularId: string): Promise<Asked | null> {
  const employeeId = actor.kind === "user" ? actor.employeeId : null;
  if (!employeeId) return null;
  const [asked] = await tx.$queryRaw<Asked[]>(sql`
    SELECT y.agency_id AS "agencyId", y.campaign_id AS "campaignId", e.id AS "employeeId", e.unit_id AS "unitId",
           c.status::text AS "campaignStatus", y.asks_reading AS "asksReading", y.withdrawn_at AS "withdrawnAt",
           y.issuer, y.number, to_char(y.date, 'YYYY-MM-DD') AS date, y.title, y.file_sha256 AS "fileSha256"
    FROM circular y JOIN campaign c ON c.id = y.campaign_id
    JOIN employee e ON e.id = ${employeeId}::uuid AND e.agency_id = y.agency_id
    WHERE y.id = ${circularId}::uuid AND ${campaignScope(actor)} FOR SHARE OF y, c`);
  return asked ?? null;
}

async function owesReading(tx: Statements, { campaignId, employeeId }: Asked): Promise<boolean> {
  const pacts = await tx.$queryRaw<unknown[]>(sql`
    SELECT 1 FROM pact p WHERE p.campaign_id = ${campaignId}::uuid AND p.employee_id = ${employeeId}::uuid
      AND p.status NOT IN ('removed', 'exempt')`);
  return pacts.length > 0;
}

async function findReading(tx: Statements, circularId: string, employeeId: string): Promise<ConfirmedReading | null> {
  const [row] = await tx.$queryRaw<{ confirmedAt: Date; contentSha256: string }[]>(sql`
    SELECT r.confirmed_at AS "confirmedAt", r.content_sha256 AS "contentSha256" FROM circular_reading r
    WHERE r.circular_id = ${circularId}::uuid AND r.employee_id = ${employeeId}::uuid`);
  return row ? { circularId, ...row, confirmedAt: row.confirmedAt.toISOString(), already: true } : null;
}
