import { beforeAll, expect, test } from "vitest";
import { actorWords, eventWords } from "@/lib/audit/event-words";
import { exportTrail } from "@/lib/audit/export-trail";
import { findSubjects, subjectName } from "@/lib/audit/find-subjects";
import { type EventView, listEvents } from "@/lib/audit/queries";
import { updateCampaign } from "@/lib/campaigns/update-campaign";
import { db } from "@/lib/db";
import { isoDay } from "@/lib/format/date";
import { exemptPact } from "@/lib/pacts/exempt-pact";
import { previewReport } from "@/lib/reports/queries";
import { submitReport } from "@/lib/reports/submit-report";
import { type World, world } from "@/tests/support/world";

let here: World;
beforeAll(async () => {
  here = await world();
  await exemptPact(here.wati, { pactId: here.budi.pactId, reason: "TUGAS_BELAJAR" });
  await exemptPact(here.wati, { pactId: here.hadi.pactId, reason: "SAKIT" });
  const unit = here.units.education;
  const { hash } = await previewReport(here.ratna, { campaignId: here.campaignId, unit });
  await submitReport(here.ratna, {
    campaignId: here.campaignId,
    unitId: unit,
    letterNumber: "=800/1/2028",
    letterDate: isoDay(new Date(), "WIB"),
    note: "",
    stated: true,
    contentHash: hash,
  });
  await updateCampaign(here.adi, { campaignId: here.campaignId, deadline: "2028-11-07" });
});

const actionsAbout = async (subject: string) => {
  const { items } = await listEvents(here.adi, { subject });
  return items.map(({ action, subjectName: name }) => `${action} ${name}`);
};

test("about a person: the own pacts and account; about a unit: all beneath it, and nothing beside it", async () => {
  expect(await actionsAbout(here.budi.employeeId)).toEqual([
    "pact.exempt Budi Santoso",
    expect.stringMatching(/^session.create/),
  ]);
  const beneath = await actionsAbout(here.units.education);
  expect(beneath).toContain("pact.exempt Budi Santoso");
  expect(beneath).toContain("report.submit Dinas Pendidikan dan Kebudayaan");
  expect(beneath.some((line) => line.includes("Hadi"))).toBe(false);
  expect(await actionsAbout(here.hadi.pactId)).toEqual(["pact.exempt Hadi Wibowo"]);
});

test("a moved deadline keeps both days", async () => {
  const { items } = await listEvents(here.adi, { action: "campaign.update" });
  expect(items.map(eventWords)).toEqual(["tenggat 2028-10-31 menjadi 2028-11-07"]);
});

test("the words of an act: who was given what, how it was signed, what was decided", () => {
  const words = (action: EventView["action"], data: EventView["data"]) => eventWords({ action, data });
  expect(words("grant.give", { role: "unit_head", unitId: null })).toBe("Kepala unit");
  expect(words("scan.verify", { accepted: false })).toBe("dikembalikan");
  expect(words("pact.sign", { method: "browser_drawn", evidenceHash: "a".repeat(64) })).toBe(
    "Digoreskan di layar, sidik aaaaaaaaaaaa…",
  );
  expect(words("report.return", { number: 2, note: "Nomor surat salah" })).toBe("laporan ke-2, Nomor surat salah");
  expect(words("pact.read-text", {})).toBeNull();
  const actor = { kind: "anonymous" };
  expect(actorWords({ actor, action: "session.create", subjectName: "Budi" })).toMatchObject({ name: "Budi" });
});

test("people and units are found by name or number, in the own agency only", async () => {
  const names = async (typed: string, who = here.adi) => (await findSubjects(who, typed)).map(({ name }) => name);
  expect(await names("santoso")).toEqual(["Budi Santoso"]);
  expect(await names(here.budi.username.slice(0, 18))).toEqual(["Budi Santoso"]);
  expect(await names("SDN 1")).toEqual(["SDN 1 Sukorejo"]);
  expect(await names("%")).toEqual([]);
  expect(await names("santoso", here.away.rudi)).toEqual([]);
  expect(await subjectName(here.away.rudi, here.units.school)).toBeNull();
  expect(await names("santoso", here.wati)).toEqual([]);
});

test("the export is the filtered trail, guarded against formulas, and leaves its own line", async () => {
  let csv = "";
  for await (const piece of await exportTrail(here.adi, { subject: here.units.education }, "WIB")) csv += piece;
  expect(csv.startsWith("\ufeffNomor;Tanggal;Pukul;Pelaku")).toBe(true);
  const lines = csv.trim().split("\r\n");
  expect(lines).toHaveLength((await actionsAbout(here.units.education)).length + 1);
  expect(csv).toContain("Mencatat pengecualian;Pakta;Budi Santoso");
  expect(await db.auditEvent.findMany({ where: { action: "trail.export" } })).toMatchObject([
    { agencyId: here.agencyId, data: { subject: here.units.education } },
  ]);
  await expect(exportTrail(here.wati, {}, "WIB")).rejects.toThrow("forbidden");
});
