import { beforeAll, describe, expect, test } from "vitest";
import { exportTrail } from "@/lib/audit/export-trail";
import { listEvents } from "@/lib/audit/queries";
import { closeCase } from "@/lib/cases/close-case";
import { followUpCase } from "@/lib/cases/follow-up";
import { findOwnCase } from "@/lib/cases/own-case";
import { countCases, countWaitingCases, findCaseView, listCases } from "@/lib/cases/queries";
import { reopenCase } from "@/lib/cases/reopen-case";
import type { User } from "@/lib/core/actor";
import { findEmployee } from "@/lib/employees/find-employee";
import { findPersonRecord } from "@/lib/monitoring/person-record";
import { agencyCompletion, unitCompletion } from "@/lib/monitoring/queries";
import { countPacts, listPacts } from "@/lib/pacts/queries";
import { previewReport } from "@/lib/reports/queries";
import { type CaseWorld, caseWorld, declined, NOTE, today, WORDS } from "./case-world";

/*
 * What those who may not know of a decline can read is the same before it, while it is handled, and after: not a
 * figure, not an instant, not a line of the trail tells them apart.
 */

const HIDDEN = ["joko", "ratna", "laras", "hadi", "leader", "auditor", "observer", "budi"] as const;
const reason = "Setelah dua kali klarifikasi diputuskan demikian.";
let all: CaseWorld;
let caseId: string;
const before: Partial<Record<(typeof HIDDEN)[number], string>> = {};

/** All that a reader can ask for about Siti and around her, as text. */
async function everything(actor: User): Promise<string> {
  const { campaignId, siti, units } = all;
  const attempt = (work: Promise<unknown>) => work.catch((refusal: Error) => refusal.message);
  const seen = await Promise.all([
    listPacts(actor, { campaign: campaignId }),
    countPacts(actor, campaignId),
    findPersonRecord(actor, siti.pactId),
    attempt(agencyCompletion(actor, campaignId)),
    attempt(unitCompletion(actor, campaignId, units.school)),
    findEmployee(actor, siti.employeeId),
    listCases(actor, {}),
    countCases(actor, {}),
    countWaitingCases(actor),
    listEvents(actor, { subject: siti.pactId }),
    listEvents(actor, { action: "case.follow-up" }),
    listEvents(actor, { action: "case.close" }),
    attempt(previewReport(actor, { campaignId, unit: units.education }).then(({ content }) => content.figures)),
  ]);
  return JSON.stringify(seen, (_, value) => (typeof value === "bigint" ? String(value) : value));
}

async function sameForAll(): Promise<void> {
  for (const who of HIDDEN) expect(await everything(all[who]), who).toBe(before[who]);
}

beforeAll(async () => {
  all = await caseWorld();
  for (const who of HIDDEN) before[who] = await everything(all[who]);
  caseId = await declined(all, all.siti);
});

describe.sequential("at every step of the case", () => {
  test("declined", sameForAll);

  test("followed up", async () => {
    await followUpCase(all.wati, { caseId, kind: "referred", happenedOn: today(), note: NOTE });
    await sameForAll();
  });

  test("closed: stays unwilling", async () => {
    await closeCase(all.wati, { caseId, outcome: "unwilling", reason });
    await sameForAll();
  });

  test("taken up again", async () => {
    await reopenCase(all.adi, { caseId, reason });
    await sameForAll();
  });

  test("closed: willing, and owed again", async () => {
    await closeCase(all.wati, { caseId, outcome: "willing", reason });
    await sameForAll();
  });
});

test.each([...HIDDEN, "siti"] as const)(
  "to %s the case itself is not found, and nothing can be done to it",
  async (who) => {
    const actor = all[who];
    expect(await findCaseView(actor, caseId)).toBeNull();
    expect(await listCases(actor, { kind: "decline" })).toMatchObject({ items: [], total: 0 });
    for (const attempt of [
      () => followUpCase(actor, { caseId, kind: "call", happenedOn: today(), note: NOTE }),
      () => closeCase(actor, { caseId, outcome: "willing", reason }),
      () => reopenCase(actor, { caseId, reason }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
    }
  },
);

test("another agency's officers find nothing of it", async () => {
  expect(await findCaseView(all.away.rudi, caseId)).toBeNull();
  expect((await listCases(all.away.rudi, {})).total).toBe(0);
  expect(await countWaitingCases(all.away.rudi)).toBe(0);
});

test("the person reads what was decided, and no word of the officers", async () => {
  const own = await findOwnCase(all.siti, all.siti.pactId);
  expect(own).toEqual({ declinedAt: expect.any(Date), closedAt: expect.any(Date), outcome: "willing" });
  expect(await findOwnCase(all.budi, all.siti.pactId)).toBeNull();
  expect(await findOwnCase(all.joko, all.siti.pactId)).toBeNull();
  expect(await everything(all.siti)).not.toContain("Dipanggil");
});

test("the trail taken along as a file leaves the case out, too; the admin has all of it, without a word of the notes", async () => {
  const trailOf = async (actor: User) => {
    let text = "";
    for await (const part of await exportTrail(actor, { subject: all.siti.pactId }, "WIB")) text += part;
    return text;
  };
  const auditors = await trailOf(all.auditor);
  expect(auditors).not.toMatch(/kasus|bersedia/i);
  const admins = await trailOf(all.adi);
  expect(admins).toMatch(/Mencatat tindak lanjut kasus/);
  expect(admins).toMatch(/Menutup kasus/);
  for (const words of [WORDS, NOTE, reason]) expect(admins).not.toContain(words);
});
