import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { signIn } from "@/lib/accounts/sign-in";
import { systemActor } from "@/lib/core/actor";
import { db, plain, pool } from "@/lib/db";
import { parseNip } from "@/lib/employees/nip";
import { agencyCompletion, reportingUnits } from "@/lib/monitoring/queries";
import { findCounterFaults } from "@/lib/monitoring/reconcile-counters";
import { addTotals } from "@/lib/monitoring/rules";
import { checkEvidence } from "@/lib/pacts/check-evidence";
import { findEvidence } from "@/lib/pacts/evidence";
import { populationHistory } from "@/lib/population/history";
import { listProposals } from "@/lib/population/proposals";
import { findLineFaults } from "@/lib/population/reconcile-lines";
import { openedExempt } from "@/lib/population/rules";
import { reportContent } from "@/lib/reports/schema";
import { openStorage } from "@/lib/storage/open-storage";
import { seedDemonstration } from "@/prisma/seed/demonstration";

const system = systemActor("test");
const now = new Date("2026-11-21T02:00:00Z");
const dataDir = mkdtempSync(path.join(tmpdir(), "ikrar-seed-"));
let campaignId = "";

beforeAll(async () => {
  await seedDemonstration({ dataDir, now });
  const campaign = await db.campaign.findFirstOrThrow({ where: { status: "open" } });
  campaignId = campaign.id;
}, 120_000);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test("a regency of 8,400 with the composition of the model", async () => {
  const types = await db.employee.groupBy({ by: ["employmentType"], _count: true });
  expect(Object.fromEntries(types.map((row) => [row.employmentType, row._count]))).toEqual({
    PNS: 4900,
    CPNS: 120,
    PPPK: 2180,
    PPPK_PARUH_WAKTU: 1200,
  });
  const nips = await db.employee.findMany({ select: { nip: true } });
  expect(nips.filter(({ nip }) => !parseNip(nip, "2026-11-21").ok)).toEqual([]);
});

test("three quarters are done, unevenly, and the units add up to the agency", async () => {
  const [agency, units] = [await agencyCompletion(system, campaignId), await reportingUnits(system, campaignId)];
  // Of the 8,400, 24 were appointed after the opening and wait for a decision.
  expect(agency?.totals.obligated).toBe(8376);
  expect(agency?.totals.rate).toBeGreaterThan(0.68);
  expect(agency?.totals.rate).toBeLessThan(0.82);
  const rates = units.map(({ totals }) => totals.rate ?? 0);
  expect(Math.min(...rates)).toBeLessThan(0.5);
  expect(Math.max(...rates)).toBe(1);
  expect(addTotals(units.map(({ totals }) => totals))).toEqual(agency?.totals);
  expect(await findCounterFaults(plain)).toEqual([]);
  expect(await findLineFaults(plain)).toEqual([]);
  const history = await populationHistory(system, campaignId, {});
  expect([history.obligated, history.exempt]).toEqual([agency?.totals.obligated, agency?.totals.exempt]);
  expect(openedExempt(history.all)).toBeGreaterThan(0);
  const exempted = history.all.filter(({ kind }) => kind === "exempted");
  expect(new Set(exempted.map(({ reason }) => reason))).toContain("Cuti sakit");
});

test("the last roster proposes something of every kind", async () => {
  const { groups } = await listProposals(system, { campaignId });
  expect(groups.map(({ kind, people }) => [kind, people])).toEqual(
    expect.arrayContaining([
      ["exempt", 2],
      ["leave", 3],
      ["resume", 1],
    ]),
  );
  const joining = groups.filter(({ kind }) => kind === "join");
  expect(joining.reduce((sum, { people }) => sum + people, 0)).toBe(24);
});

test.each(["browser_drawn", "browser_typed", "wet_ink_scan"] as const)(
  "evidence of %s passes every check",
  async (method) => {
    const sample = await db.signature.findMany({ where: { method }, take: 25, orderBy: { verificationCode: "asc" } });
    expect(sample.length).toBe(25);
    for (const { pactId } of sample) {
      const evidence = await findEvidence(system, pactId);
      expect(evidence && checkEvidence(evidence).filter(({ passed }) => !passed)).toEqual([]);
    }
  },
);

test("every sheet is a stored picture, and the ones that wait have no decision", async () => {
  const storage = openStorage({ dataDir });
  const scans = await db.scan.findMany({ include: { verifications: true } });
  expect(scans.filter(({ state }) => state === "awaiting").length).toBeGreaterThan(40);
  for (const scan of scans) {
    expect((await storage.stat(scan.fileSha256))?.size).toBe(scan.fileSize);
    expect(scan.verifications.length).toBe(scan.state === "awaiting" ? 0 : 1);
  }
});

test("reports froze an earlier day: what was reported is no more than what is", async () => {
  const reports = await db.report.findMany();
  const states = reports.map(({ state }) => state);
  expect(states.filter((state) => state === "accepted").length).toBe(30);
  expect(states.filter((state) => state === "submitted").length).toBe(6);
  for (const report of reports) {
    const content = reportContent.parse(JSON.parse(report.content));
    expect(content.people.length).toBe(content.figures.obligated);
  }
  const behind = (await reportingUnits(system, campaignId)).filter(
    ({ reported, totals }) => reported?.totals && reported.totals.done < totals.done,
  );
  expect(behind.length).toBeGreaterThan(15);
});

test("nothing happened after now, before its cause, or out of the order of the trail", async () => {
  const { rows } = await pool.query(
    `
    SELECT (SELECT count(*) FROM audit_event WHERE occurred_at > $1)::int AS future,
           (SELECT count(*) FROM (SELECT occurred_at < lag(occurred_at) OVER (ORDER BY id) AS back FROM audit_event) e
            WHERE back)::int AS disordered,
           (SELECT count(*) FROM verification v JOIN scan s ON s.id = v.scan_id
            WHERE v.verified_at <= s.uploaded_at)::int AS hasty`,
    [now],
  );
  expect(rows).toEqual([{ future: 0, disordered: 0, hasty: 0 }]);
});

test("the demonstration accounts sign in, and only their owner may read the file", async () => {
  const file = path.join(dataDir, "demo-accounts.json");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const accounts = z
    .array(z.object({ role: z.string(), username: z.string(), password: z.string(), unit: z.string() }))
    .parse(JSON.parse(readFileSync(file, "utf8")));
  expect(accounts.length).toBe(12);
  const anonymous = { kind: "anonymous", origin: { requestId: "r", ip: "10.0.0.1", userAgent: null } } as const;
  for (const { username, password } of accounts) {
    expect((await signIn(anonymous, { username, password })).token).toMatch(/^[\w-]{43}$/);
  }
});
