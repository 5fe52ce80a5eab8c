import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { findPersonRecord } from "@/lib/monitoring/person-record";
import { declinePact } from "@/lib/pacts/decline-pact";
import { endExemption } from "@/lib/pacts/end-exemption";
import { exemptPact } from "@/lib/pacts/exempt-pact";
import { type ReportingWorld, reportingWorld } from "../reports/reporting-world";

let world: ReportingWorld;
beforeAll(async () => {
  world = await reportingWorld();
});

test("the record tells the way of a pact: exemption with its end, sheet with its decision", async () => {
  const [pactId] = world.pactIds;
  await exemptPact(world.joko, { pactId, reason: "MELAHIRKAN" });
  await endExemption(world.ratna, { pactId });
  const scan = await db.scan.create({
    data: {
      agencyId: world.agencyId,
      campaignId: world.campaignId,
      pactId,
      state: "returned",
      fileSha256: "a".repeat(64),
      fileKind: "jpeg",
      fileName: "lembar.jpg",
      fileSize: 10,
      pages: [{ sha256: "b".repeat(64), width: 10, height: 10 }],
      uploadedById: world.joko.accountId,
    },
  });
  await db.verification.create({
    data: { scanId: scan.id, accepted: false, note: "Pindaian buram", verifiedById: world.wati.accountId },
  });
  const record = await findPersonRecord(world.joko, pactId);
  expect(record).toMatchObject({
    name: "Ani Lestari, S.Pd.",
    unitName: "Dinas Pendidikan",
    accountStatus: null,
    hadCode: false,
    signatures: [],
    exemptions: [{ reason: "MELAHIRKAN", by: "Joko Susilo", endedAt: expect.any(String) }],
    scans: [
      { state: "returned", pages: 1, uploadedBy: "Joko Susilo", note: "Pindaian buram", decidedBy: "Wati Anggraini" },
    ],
  });
});

test("why somebody declined is not told to the head of the unit", async () => {
  const [, pactId] = world.pactIds;
  const { employeeId } = await db.pact.findUniqueOrThrow({ where: { id: pactId } });
  await declinePact({ ...world.wati, grants: [], employeeId }, { pactId, reason: "Alasan yang sangat pribadi" });
  expect(JSON.stringify(await findPersonRecord(world.ratna, pactId))).not.toContain("pribadi");
});

test.each(["hendra", "schoolHead", "observer", "stranger", "strangerAdmin"] as const)(
  "%s finds nobody",
  async (who) => {
    expect(await findPersonRecord(world[who], world.pactIds[0])).toBeNull();
  },
);

test("garbage finds nobody", async () => {
  expect(await findPersonRecord(world.ratna, "bukan-uuid")).toBeNull();
});
