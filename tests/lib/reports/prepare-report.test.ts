import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { findReportDraft, prepareReport } from "@/lib/reports/prepare-report";
import { previewReport } from "@/lib/reports/queries";
import { submitReport } from "@/lib/reports/submit-report";
import { signedIn, type World, world } from "@/tests/support/world";

let here: World;
let letter: { campaignId: string; unitId: string; letterNumber: string; letterDate: string; note: string };
beforeAll(async () => {
  here = await world();
  letter = {
    campaignId: here.campaignId,
    unitId: here.units.education,
    letterNumber: "800/12/2026",
    letterDate: new Date().toISOString().slice(0, 10),
    note: "",
  };
});

/** Maya runs the papers of the Dinas. */
async function operator() {
  const { accountId } = here.maya;
  await db.roleGrant.create({
    data: { accountId, role: "unit_operator", agencyId: here.agencyId, unitId: here.units.education },
  });
  return signedIn(accountId);
}

test("the operator prepares, the head finds it and alone sends it; then it is gone", async () => {
  const maya = await operator();
  await prepareReport(maya, letter);
  await prepareReport(maya, { ...letter, note: "Dua orang cuti." });
  await prepareReport(maya, { ...letter, note: "Dua orang cuti." });
  expect(await db.auditEvent.count({ where: { action: "report.prepare" } })).toBe(2);

  const draft = await findReportDraft(here.ratna, letter);
  expect(draft).toMatchObject({
    letterNumber: "800/12/2026",
    note: "Dua orang cuti.",
    preparedBy: "Maya Lestari, S.Pd.",
  });
  const { hash, maySubmit } = await previewReport(maya, { campaignId: here.campaignId, unit: here.units.education });
  expect(maySubmit).toBe(false);
  const sent = { ...letter, note: draft?.note, stated: true, contentHash: hash };
  await expect(submitReport(maya, sent)).rejects.toThrow("forbidden");
  await submitReport(here.ratna, sent);
  expect(await findReportDraft(here.ratna, letter)).toBeNull();
  await expect(prepareReport(maya, letter)).rejects.toThrow("report_pending");
});

test.each([
  ["siti", /not_found|forbidden/],
  ["wati", /forbidden/],
  ["laras", /not_found|forbidden/],
  ["hadi", /not_found/],
] as const)("%s prepares nothing for the Dinas", async (who, refused) => {
  await expect(prepareReport(here[who], letter)).rejects.toThrow(refused);
});

test("another agency prepares and reads nothing; a unit that does not report prepares nothing", async () => {
  await expect(prepareReport(here.away.rudi, letter)).rejects.toThrow("not_found");
  expect(await findReportDraft(here.away.rudi, letter)).toBeNull();
  await expect(prepareReport(here.joko, { ...letter, unitId: here.units.school })).rejects.toThrow(
    "unit_not_reporting",
  );
  await expect(prepareReport(here.hadi, { ...letter, unitId: here.units.district, letterNumber: " " })).rejects.toThrow(
    "invalid_input",
  );
});
