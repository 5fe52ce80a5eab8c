import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { parseInput } from "@/lib/core/input";
import { hasReach, reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { fullName } from "@/lib/format/person";
import { log } from "@/lib/log";
import { pactColumns } from "@/lib/pacts/signing-facts";
import { visible } from "@/lib/policy";
import { reverseVerification } from "@/lib/scans/reverse-verification";
import { hindranceWords, runHindrance } from "@/lib/scans/rules";
import { findScans } from "@/lib/scans/scan-queue";
import {
  type ReverseRunResult,
  reverseRunInput,
  type SheetView,
  type VerifyRunResult,
  verifyRunInput,
} from "@/lib/scans/schema";
import { accountOf, sheetTables } from "@/lib/scans/sheet-view";
import { verifyInRun } from "@/lib/scans/verify-scan";

/**
 * Accepts many sheets at once, each a decision of its own with its own transaction and trace: only those that agree in
 * everything (`runHindrance`). What cannot be accepted is left as it is and answered with its reason; nothing is silent.
 * @throws Refusal forbidden, not_found when there is no such campaign within reach
 */
export async function verifyRun(actor: Actor, raw: unknown, now: Date = new Date()): Promise<VerifyRunResult> {
  const { campaignId, scanIds } = parseInput(verifyRunInput, raw);
  await assertCampaign(actor, campaignId);
  const named = [...new Set(scanIds)];
  const sheets = new Map((await findScans(actor, campaignId, named)).map((sheet) => [sheet.id, sheet]));
  const runId = newId(now);
  const items: VerifyRunResult["items"] = [];
  for (const scanId of named) {
    const sheet = sheets.get(scanId) ?? null;
    const problem = await problemIn(() => accept(actor, sheet, runId, now));
    const { pactId = null, personName = null } = sheet ?? {};
    items.push({ scanId, pactId, personName, accepted: problem === null, problem });
  }
  return { runId, decidedAt: now.toISOString(), items };
}

async function accept(actor: Actor, sheet: SheetView | null, runId: string, now: Date): Promise<void> {
  if (!sheet) throw new Refusal("not_found");
  const { pactId, id: scanId } = sheet;
  const hindrance = runHindrance(sheet);
  // What is decided already is for the decision itself to tell: by whom, or that it was the same.
  if (hindrance && hindrance !== "decided") {
    throw new Refusal("scan_not_in_run", { params: { reason: hindranceWords(hindrance) } });
  }
  await verifyInRun(actor, { pactId, scanId, runId }, now);
}

type Decided = { scanId: string; pactId: string; reversed: boolean; name: string } & Record<
  "titleFront" | "titleBack",
  string | null
>;

/**
 * Takes a run back, within 15 minutes and by the officer whose run it was, sheet by sheet as `reverseVerification` does;
 * what was taken back before, or decided anew since, stays as it is.
 * @throws Refusal forbidden, not_found
 */
export async function reverseRun(actor: Actor, raw: unknown, now: Date = new Date()): Promise<ReverseRunResult> {
  const { campaignId, runId } = parseInput(reverseRunInput, raw);
  await assertCampaign(actor, campaignId);
  const decided = await plain.$queryRaw<Decided[]>(sql`
    SELECT s.id AS "scanId", s.pact_id AS "pactId", v.reversed_at IS NOT NULL AS reversed, e.name,
           e.title_front AS "titleFront", e.title_back AS "titleBack"
    ${sheetTables} JOIN employee e ON e.id = p.employee_id JOIN verification v ON v.scan_id = s.id
    WHERE v.run_id = ${runId}::uuid AND v.verified_by_id = ${accountOf(actor)}::uuid
      AND s.campaign_id = ${campaignId}::uuid AND ${reachSql(visible.scansToVerify(actor), pactColumns)}
    ORDER BY v.verified_at, s.id`);
  if (decided.length === 0) throw new Refusal("not_found");
  const items: ReverseRunResult["items"] = [];
  for (const { scanId, pactId, reversed, ...person } of decided) {
    const problem = reversed ? null : await problemIn(() => reverseVerification(actor, { pactId, scanId }, now));
    items.push({ scanId, pactId, personName: fullName(person), reversed: problem === null, problem });
  }
  return { runId, items };
}

const FAULT = { code: "internal", title: "Terjadi kesalahan di server. Lembar ini tidak berubah. Coba lagi." };

/** What kept one sheet back. A fault as well: those before it are decided, and their officer must be told of them. */
async function problemIn(work: () => Promise<unknown>): Promise<{ code: string; title: string } | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, title: error.sentence };
    log.error({ err: error }, "a sheet of a run could not be decided");
    return FAULT;
  }
}

async function assertCampaign(actor: Actor, campaignId: string): Promise<void> {
  const reach = visible.scansToVerify(actor);
  if (!hasReach(reach)) throw new Refusal("forbidden");
  const [campaign] = await plain.$queryRaw<unknown[]>(sql`
    SELECT 1 FROM campaign c WHERE c.id = ${campaignId}::uuid AND c.status <> 'draft'
      AND ${reachSql(reach, { agency: sql`c.agency_id`, left: sql`NULL::int` })}`);
  if (!campaign) throw new Refusal("not_found");
}
