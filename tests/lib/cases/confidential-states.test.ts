import { expect, test } from "vitest";
import { closeDecline } from "@/lib/cases/close-decline";
import type { User } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { findEmployee } from "@/lib/employees/find-employee";
import { findPersonRecord } from "@/lib/monitoring/person-record";
import { agencyCompletion } from "@/lib/monitoring/queries";
import { endExemption } from "@/lib/pacts/end-exemption";
import { exemptPact } from "@/lib/pacts/exempt-pact";
import { findPactStanding } from "@/lib/pacts/pact-standing";
import { countPacts, listPacts } from "@/lib/pacts/queries";
import { verifyScan } from "@/lib/scans/verify-scan";
import { type CaseWorld, caseWorld, declined } from "./case-world";

const HIDDEN = ["joko", "ratna", "leader", "auditor", "observer"] as const;
const reason = "Setelah klarifikasi diputuskan demikian.";

async function everything({ campaignId, budi }: CaseWorld, actor: User): Promise<string> {
  const seen = await Promise.all([
    listPacts(actor, { campaign: campaignId }),
    countPacts(actor, campaignId),
    findPersonRecord(actor, budi.pactId),
    agencyCompletion(actor, campaignId).catch((refusal: Error) => refusal.message),
    findEmployee(actor, budi.employeeId),
  ]);
  return JSON.stringify(seen, (_, value) => (typeof value === "bigint" ? String(value) : value));
}

async function returnedSheet({ agencyId, campaignId, budi, joko, wati }: CaseWorld) {
  const scan = await db.scan.create({
    data: {
      ...{ agencyId, campaignId, pactId: budi.pactId, uploadedById: joko.accountId },
      ...{ fileSha256: "a".repeat(64), fileKind: "jpeg", fileName: "lembar.jpg", fileSize: 9, pages: [] },
    },
  });
  await db.pact.update({ where: { id: budi.pactId }, data: { status: "awaiting_verification" } });
  await verifyScan(wati, { pactId: budi.pactId, scanId: scan.id, accepted: false, note: "Pindaian tidak terbaca." });
}

async function endedExemption({ budi, joko }: CaseWorld) {
  await exemptPact(joko, { pactId: budi.pactId, reason: "SAKIT" });
  await endExemption(joko, { pactId: budi.pactId });
}

test.each([
  ["a sheet that was returned", returnedSheet],
  ["an exemption that was ended", endedExemption],
])("after %s, too, a decline and its end move nothing that others see", async (_, begin) => {
  const all = await caseWorld();
  await begin(all);
  const before = new Map<string, string>();
  for (const who of HIDDEN) before.set(who, await everything(all, all[who]));
  const same = async (when: string) => {
    for (const who of HIDDEN) expect(await everything(all, all[who]), `${who}, ${when}`).toBe(before.get(who));
  };
  const caseId = await declined(all, all.budi);
  await same("declined");
  // The person reads the own word nevertheless, and saying it again is no second case.
  expect(await findPactStanding(all.budi, all.budi.pactId)).toMatchObject({ status: "declined" });
  expect(await declined(all, all.budi)).toBe(caseId);
  await closeDecline(all.wati, { caseId, outcome: "willing", reason });
  await same("closed");
});
