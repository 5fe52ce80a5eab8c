import { beforeAll, describe, expect, test } from "vitest";
import { readSnapshot } from "@/lib/campaigns/read-snapshot";
import { systemActor } from "@/lib/core/actor";
import { db, pool } from "@/lib/db";
import { extendLog } from "@/lib/ledger/extend-log";
import { verifyDatabase } from "@/lib/ledger/verify-database";
import { agencyCompletion } from "@/lib/monitoring/queries";
import { anonymiseCampaigns } from "@/lib/retention/anonymise-campaigns";
import { confirmAnonymisation } from "@/lib/retention/confirm-anonymisation";
import { findRetention, listOverdue } from "@/lib/retention/queries";
import { requestAnonymisation } from "@/lib/retention/request-anonymisation";
import { setRetention } from "@/lib/retention/set-retention";
import { withdrawAnonymisation } from "@/lib/retention/withdraw-anonymisation";
import { verifyCode } from "@/lib/verifications/verify-code";
import { type FullCampaign, fullCampaign, LATER } from "./full-campaign";

const worker = systemActor("worker");
const code = (name: string) => expect.objectContaining({ code: name });
const typedName = "Pakta Netralitas Pemilu 2029";

/** People are known outside the campaign, too: the roster, those who have accounts, the trail of officers' acts. */
const KEEPERS = new Set(["employee", "employee_nip", "account", "session", "role_grant", "import_run", "audit_event"]);

let w: FullCampaign;
let before: { code: string; hash: string }[];
let figures: unknown;
let files: string[];

beforeAll(async () => {
  w = await fullCampaign();
  await extendLog();
  const signatures = await db.signature.findMany({ where: { campaignId: w.campaignId }, orderBy: { id: "asc" } });
  before = signatures.map(({ verificationCode, evidenceHash }) => ({ code: verificationCode, hash: evidenceHash }));
  figures = await agencyCompletion(w.adi, w.campaignId);
  const { rows } = await pool.query(`
    SELECT file_sha256 AS sha FROM scan UNION SELECT page ->> 'sha256' FROM scan, jsonb_array_elements(pages) page
    UNION SELECT sha256 FROM batch_file UNION SELECT sha256 FROM ceremony_photo UNION SELECT file_sha256 FROM export_run
    UNION SELECT file_sha256 FROM case_entry WHERE file_sha256 IS NOT NULL`);
  files = rows.map(({ sha }) => sha).filter(Boolean);
});

/** Tables outside the keepers that name somebody, with the rows that do. */
async function naming(words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await pool.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
  const found: string[] = [];
  for (const { tablename } of tables) {
    if (KEEPERS.has(tablename)) continue;
    const { rows } = await pool.query(`SELECT t::text AS row FROM "${tablename}" t`);
    const row = rows.find((each) => words.some((word) => each.row.includes(word)));
    if (row) found.push(`${tablename}: ${row.row}`);
  }
  return found;
}

async function personalWords(): Promise<string[]> {
  const people = await db.employee.findMany({ where: { agencyId: w.agencyId } });
  const free = ["Tamu Kehormatan", "mailbox unavailable", "Keyakinan"];
  return [...people.flatMap(({ name, nip }) => [name, nip]), ...free];
}

const kept = async () => {
  const there = await Promise.all(files.map((sha256) => w.storage.stat(sha256)));
  return there.filter((found) => found !== null).length;
};

describe("how long people are kept", () => {
  test("is five years from the closing, and may be set", async () => {
    const found = await findRetention(w.adi, w.campaignId);
    expect(found).toMatchObject({ years: 5, over: false, anonymisation: null });
    expect(found?.until?.slice(0, 4)).toBe(String(new Date().getFullYear() + 5));
    await setRetention(w.adi, { campaignId: w.campaignId, years: 4, confirmedYears: 4 });
    expect(await findRetention(w.adi, w.campaignId)).toMatchObject({ years: 4 });
    await expect(setRetention(w.adi, { campaignId: w.campaignId, years: 0 })).rejects.toEqual(code("invalid_input"));
    await expect(setRetention(w.wati, { campaignId: w.campaignId, years: 6 })).rejects.toEqual(code("forbidden"));
    await expect(setRetention(w.rudi, { campaignId: w.campaignId, years: 6 })).rejects.toEqual(code("not_found"));
    expect(await findRetention(w.wati, w.campaignId)).toBeNull();
  });

  test("is told to the admin once it is over, and to nobody else", async () => {
    expect(await listOverdue(w.adi)).toEqual([]);
    const overdue = (await listOverdue(w.adi, LATER)).map(({ campaignId }) => campaignId);
    expect(overdue).toEqual(expect.arrayContaining([w.campaignId]));
    expect(await listOverdue(w.wati, LATER)).toEqual([]);
    expect(await listOverdue(w.rudi, LATER)).toEqual([]);
  });
});

describe("an anonymisation takes two admins", () => {
  const ask = { campaignId: "", typedName };
  beforeAll(() => {
    ask.campaignId = w.campaignId;
  });

  test("not before its time, not without the name, not of a campaign that is not archived", async () => {
    await expect(requestAnonymisation(w.adi, ask)).rejects.toEqual(code("retention_running"));
    await expect(requestAnonymisation(w.adi, { ...ask, typedName: "Pakta" }, LATER)).rejects.toEqual(
      code("invalid_input"),
    );
    const closed = { campaignId: w.ids.closedId, typedName: "Pakta Netralitas Pilkada 2024" };
    await expect(requestAnonymisation(w.adi, closed, LATER)).rejects.toEqual(code("campaign_not_archived"));
    await expect(requestAnonymisation(w.wati, ask, LATER)).rejects.toEqual(code("forbidden"));
    await expect(requestAnonymisation(w.rudi, ask, LATER)).rejects.toEqual(code("not_found"));
    await expect(confirmAnonymisation(w.second, ask, LATER)).rejects.toEqual(code("anonymisation_missing"));
  });

  test("who asked cannot confirm, and may take it back", async () => {
    await requestAnonymisation(w.adi, ask, LATER);
    expect(await requestAnonymisation(w.second, ask, LATER)).toMatchObject({ alreadyRequested: true });
    await expect(confirmAnonymisation(w.adi, ask, LATER)).rejects.toEqual(code("own_anonymisation"));
    await withdrawAnonymisation(w.second, { campaignId: w.campaignId });
    await expect(confirmAnonymisation(w.second, ask, LATER)).rejects.toEqual(code("anonymisation_missing"));
    expect(await anonymiseCampaigns(worker)).toEqual({ campaigns: 0 });
  });

  test("nothing goes while only one has said so, and a row written by hand does not stand for the other", async () => {
    await requestAnonymisation(w.adi, ask, LATER);
    const forged =
      "UPDATE campaign_erasure SET state = $1, confirmed_by_id = $2, confirmed_at = now() WHERE state = $3";
    await pool.query(forged, ["confirmed", w.second.accountId, "requested"]);
    expect(await anonymiseCampaigns(worker)).toEqual({ campaigns: 0 });
    expect(await db.signature.count({ where: { campaignId: w.campaignId, erasureId: null } })).toBe(before.length);
    await pool.query(
      "UPDATE campaign_erasure SET state = 'requested', confirmed_by_id = NULL, confirmed_at = NULL WHERE state = 'confirmed'",
    );
  });

  test("the database itself lets nothing be emptied before", async () => {
    for (const statement of [
      "UPDATE signature SET record = '', drawing = NULL, ip = NULL, user_agent = NULL, erasure_id = gen_random_uuid()",
      "UPDATE pact SET employee_id = NULL",
      `UPDATE campaign_snapshot SET content = jsonb_set(content::jsonb, '{people}', '[]')::text`,
      "DELETE FROM circular_reading",
      "DELETE FROM case_entry",
      "UPDATE population_change SET note = NULL, works_at = NULL",
      "DELETE FROM campaign_erasure",
      `UPDATE audit_event SET actor = '{"kind":"erased"}', data = '{}', ip = NULL, nonce = NULL, erasure_id = gen_random_uuid()`,
    ]) {
      await expect(pool.query(statement), statement).rejects.toThrow(/append-only|evidence|keeps its person/);
    }
  });

  test("confirmed by another one it cannot be taken back", async () => {
    await confirmAnonymisation(w.second, ask, LATER);
    expect(await confirmAnonymisation(w.second, ask, LATER)).toMatchObject({ alreadyConfirmed: true });
    await expect(withdrawAnonymisation(w.adi, { campaignId: w.campaignId })).rejects.toEqual(
      code("anonymisation_begun"),
    );
  });
});

describe("the worker", () => {
  test("finds people in many tables", async () => {
    expect((await naming(await personalWords())).length).toBeGreaterThan(5);
  });

  test("goes on where it was stopped, after every single step, and the log can be verified at each", async () => {
    const total = await kept();
    expect(total).toBeGreaterThan(4);
    let rounds = 0;
    for (let steps = 0, done = 0; done === 0; steps += 7) {
      let asked = 0;
      const stopping = {
        get aborted() {
          return ++asked > steps + 2;
        },
      } as AbortSignal;
      done = (await anonymiseCampaigns(worker, stopping)).campaigns;
      rounds += 1;
      expect((await verifyDatabase()).findings, `after ${steps} steps`).toEqual([]);
      expect(rounds).toBeLessThan(40);
    }
    expect(rounds).toBeGreaterThan(3);
    expect(await anonymiseCampaigns(worker)).toEqual({ campaigns: 0 });
    await extendLog();
    const verdict = await verifyDatabase();
    expect(verdict.findings).toEqual([]);
    expect(verdict.erased).toBeGreaterThan(before.length);
  });

  test("leaves no name, number or address of anybody in any row of the campaign", async () => {
    expect(await naming(await personalWords())).toEqual([]);
    expect(await db.pact.count({ where: { campaignId: w.campaignId, employeeId: { not: null } } })).toBe(0);
  });

  test("leaves no event that says who signed, declined or was there", async () => {
    const pacts = (await db.pact.findMany({ where: { campaignId: w.campaignId } })).map(({ id }) => id);
    const events = await db.auditEvent.findMany({ where: { subjectId: { in: [...pacts, w.ids.circularId] } } });
    const telling = events.filter(({ action, erasureId }) => erasureId === null && action !== "circular.create");
    expect(telling).toEqual([]);
    expect(events.filter(({ erasureId }) => erasureId !== null).length).toBeGreaterThan(5);
    expect(events.find(({ action }) => action === "pact.sign")).toMatchObject({
      actor: { kind: "erased" },
      data: {},
      ip: null,
    });
    const begin = await db.auditEvent.findFirstOrThrow({ where: { action: "anonymisation.begin" } });
    expect(begin.data).toMatchObject({ events: expect.any(Number), signatures: before.length });
  });

  test("leaves no file of it, and every figure", async () => {
    expect(await kept()).toBe(0);
    expect(await db.erasureFile.count()).toBe(0);
    expect(await agencyCompletion(w.adi, w.campaignId)).toEqual(figures);
    const frozen = await db.campaignSnapshot.findMany({
      where: { campaignId: w.campaignId },
      orderBy: { number: "asc" },
    });
    expect(frozen.map(({ content }) => JSON.parse(content).people)).toEqual([[], []]);
    const read = { campaignId: w.campaignId, number: 1 };
    expect(await readSnapshot(w.adi, read)).toMatchObject({ anonymised: true, sha256: frozen[0]?.sha256 });
  });

  test("leaves the codes: they answer calmly, with the hash and nothing else", async () => {
    for (const { code: typed, hash } of before) {
      expect(await verifyCode(w.observer, typed)).toMatchObject({
        ...{ verdict: "anonymised", document: null, evidenceHash: hash },
        checks: [],
      });
    }
  });
});

describe("a superuser's hand in an anonymised campaign is found", () => {
  /** As an administrator of the database would, and then back again. */
  async function meddled(statement: string, back: string): Promise<string[]> {
    await bySuperuser(statement);
    const { findings } = await verifyDatabase();
    await bySuperuser(back);
    return findings.map(({ sentence }) => sentence);
  }

  async function bySuperuser(statement: string) {
    const client = await pool.connect();
    try {
      await client.query("SET session_replication_role = replica");
      await client.query(statement);
    } finally {
      await client.query("RESET session_replication_role");
      client.release();
    }
  }

  test.each([
    [
      "an event more on the list",
      "INSERT INTO erasure_event SELECT erasure_id, -1 FROM erasure_event LIMIT 1",
      "DELETE FROM erasure_event WHERE event_id = -1",
      /list of events/,
    ],
    [
      "another officer's event erased in its name",
      `UPDATE audit_event SET erasure_id = (SELECT id FROM campaign_erasure WHERE state = 'finished')
       WHERE id = (SELECT min(id) FROM audit_event WHERE action = 'session.create')`,
      "UPDATE audit_event SET erasure_id = NULL WHERE action = 'session.create'",
      /no anonymisation in the log says so/,
    ],
    [
      "an emptied signature with another hash",
      "UPDATE signature SET evidence_hash = reverse(evidence_hash)",
      "UPDATE signature SET evidence_hash = reverse(evidence_hash)",
      /are not those that the log was told/,
    ],
    [
      "an emptied signature moved to another person",
      "UPDATE signature SET verification_code = reverse(verification_code)",
      "UPDATE signature SET verification_code = reverse(verification_code)",
      /are not those that the log was told/,
    ],
    [
      "an emptied signature with an invented record",
      "UPDATE signature SET record = '{}' WHERE erasure_id IS NOT NULL",
      "UPDATE signature SET record = '' WHERE erasure_id IS NOT NULL",
      /was emptied, and no anonymisation/,
    ],
  ])("%s", async (_what, statement, back, sentence) => {
    expect(await meddled(statement, back)).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]));
    expect((await verifyDatabase()).findings).toEqual([]);
  });

  test("all of its signatures gone", async () => {
    const emptied = "signature WHERE erasure_id IS NOT NULL";
    await bySuperuser(`CREATE TABLE kept_signature AS SELECT * FROM ${emptied}`);
    const found = await meddled(`DELETE FROM ${emptied}`, "INSERT INTO signature SELECT * FROM kept_signature");
    expect(found).toEqual([expect.stringMatching(/are not those that the log was told/)]);
  });
});
