import { beforeEach, expect, test } from "vitest";
import { Refusal } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/hash";
import { db } from "@/lib/db";
import { isoDay } from "@/lib/format/date";
import { previewReport } from "@/lib/reports/queries";
import { submitReport } from "@/lib/reports/submit-report";
import { hashNow, type ReportingWorld, reportingWorld } from "./reporting-world";

let world: ReportingWorld;
let contentHash: string;
beforeEach(async () => {
  world = await reportingWorld();
  contentHash = await hashNow(world);
});

const letter = { letterNumber: "800/118 /DISDIK/X/2028", letterDate: isoDay(new Date(), "WIB"), stated: true };
const form = (extra: Record<string, unknown> = {}) => ({
  campaignId: world.campaignId,
  unitId: world.dinas.id,
  ...letter,
  contentHash,
  ...extra,
});
const refusalOf = async (act: Promise<unknown>) => {
  const thrown = await act.then(
    () => null,
    (error: unknown) => error,
  );
  return thrown instanceof Refusal ? thrown : Promise.reject(thrown);
};
const codeOf = async (act: Promise<unknown>) => (await refusalOf(act)).code;
const mark = (pactId: string, status: "signed" | "exempt" | "declined") =>
  db.pact.update({ where: { id: pactId }, data: { status } });
const reportsOf = () => db.report.findMany({ where: { campaignId: world.campaignId }, orderBy: { number: "asc" } });

test("Ratna reports the Dinas with its school: figures add up to the people, one trace is left", async () => {
  await mark(world.pactIds[0], "signed");
  await mark(world.pactIds[1], "exempt");
  const answer = await submitReport(world.ratna, form({ note: "Satu guru cuti", contentHash: await hashNow(world) }));
  expect(answer).toMatchObject({ number: 1, alreadySubmitted: false });

  const [report] = await reportsOf();
  expect(report).toMatchObject({
    state: "submitted",
    letterNumber: "800/118 /DISDIK/X/2028",
    note: "Satu guru cuti",
    contentHash: sha256(report?.content ?? ""),
    submittedBy: { name: "Ratna Sari, M.Pd.", office: "Kepala Dinas Pendidikan", acting: "Plt", rank: "Penata" },
  });
  const content = JSON.parse(report?.content ?? "");
  expect(content.figures).toMatchObject({ obligated: 4, exempt: 1, done: 1, pending: 2, rate: 1 / 3 });
  expect(content.people).toHaveLength(content.figures.obligated);
  expect(content.byType).toEqual([
    { employmentType: "PNS", obligated: 3, exempt: 1, done: 1 },
    { employmentType: "PPPK", obligated: 1, exempt: 0, done: 0 },
  ]);
  const events = await db.auditEvent.findMany({ where: { subjectId: answer.reportId } });
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    action: "report.submit",
    agencyId: world.agencyId,
    data: { number: 1, contentHash: answer.contentHash, figures: { obligated: 4, done: 1 } },
  });
});

test.each([
  ["joko", "forbidden", "the operator prepares, the head submits"],
  ["wati", "forbidden", "BKPSDM does not report for a unit"],
  ["schoolHead", "not_found", "a head below does not see the unit above"],
  ["hendra", "not_found", "the head of another OPD"],
  ["observer", "not_found", "an observer sees figures, no reports"],
  ["stranger", "not_found", "a head over the root of another agency"],
  ["strangerAdmin", "not_found", "the admin of another agency"],
] as const)("%s is refused with %s: %s", async (who, code, _why) => {
  expect(await codeOf(submitReport(world[who], form()))).toBe(code);
  expect(await reportsOf()).toEqual([]);
});

test("a unit of one agency cannot be reported in a campaign of another", async () => {
  const other = await reportingWorld();
  expect(await codeOf(submitReport(world.ratna, form({ campaignId: other.campaignId })))).toBe("not_found");
});

test("the school does not report to BKPSDM itself, and a closed campaign takes no report", async () => {
  expect(await codeOf(submitReport(world.ratna, form({ unitId: world.school.id })))).toBe("unit_not_reporting");
  await db.campaign.update({ where: { id: world.campaignId }, data: { status: "closed" } });
  expect(await codeOf(submitReport(world.ratna, form()))).toBe("campaign_not_open");
});

test.each([
  [{ letterNumber: "  " }, "letterNumber", "Isi nomor surat pengantar"],
  [{ letterDate: "13/10/2028" }, "letterDate", "Isi tanggal surat"],
  [{ contentHash: undefined }, "contentHash", "Periksa angka unit Anda lebih dahulu"],
  [{ contentHash: "sudah" }, "contentHash", "Periksa angka unit Anda lebih dahulu"],
  [{ stated: false }, "stated", "Centang pernyataan bahwa laporan ini benar"],
  [{ note: "Selesai \u{1f680}" }, "note", "Hapus lambang yang tidak dapat dicetak dari Catatan: \u{1f680}"],
  [{ letterDate: "2099-01-01" }, "letterDate", "Tanggal surat belum tiba. Isi tanggal hari ini atau sebelumnya"],
])("%o is refused at its field", async (extra, field, sentence) => {
  const refusal = await refusalOf(submitReport(world.ratna, form(extra)));
  expect(refusal.fields).toEqual({ [field]: sentence });
  expect(await reportsOf()).toEqual([]);
});

test("all that is wrong with a letter is told at once", async () => {
  const refusal = await refusalOf(
    submitReport(world.ratna, form({ letterNumber: "8 \u{1f680}", letterDate: "2099-01-01" })),
  );
  expect(Object.keys(refusal.fields).sort()).toEqual(["letterDate", "letterNumber"]);
});

test("the same letter sent again answers with the report that is there; another one has to wait", async () => {
  const first = await submitReport(world.ratna, form());
  const again = await submitReport(world.ratna, form({ contentHash: first.contentHash }));
  expect(again).toEqual({ ...first, alreadySubmitted: true });
  expect(await codeOf(submitReport(world.ratna, form({ letterNumber: "800/119" })))).toBe("report_pending");
  expect(await reportsOf()).toHaveLength(1);
  expect(await db.auditEvent.count({ where: { action: "report.submit", subjectId: first.reportId } })).toBe(1);
});

test("two submissions at once give one report, in many rounds", async () => {
  for (let round = 0; round < 8; round++) {
    world = await reportingWorld();
    contentHash = await hashNow(world);
    const [one, two] = await Promise.all([submitReport(world.ratna, form()), submitReport(world.ratna, form())]);
    expect([one.alreadySubmitted, two.alreadySubmitted].sort()).toEqual([false, true]);
    expect(one.reportId).toBe(two.reportId);
    expect(await reportsOf()).toHaveLength(1);
  }
});

test("figures that changed since the preview are not signed unseen", async () => {
  const seen = await previewReport(world.ratna, { campaignId: world.campaignId, unit: world.dinas.id });
  expect(seen).toMatchObject({ reporting: true, maySubmit: true });
  await mark(world.pactIds[3], "signed");
  expect(await codeOf(submitReport(world.ratna, form({ contentHash: seen.hash })))).toBe("report_changed");
  const now = await previewReport(world.ratna, { campaignId: world.campaignId, unit: world.dinas.id });
  expect(await submitReport(world.ratna, form({ contentHash: now.hash }))).toMatchObject({ number: 1 });
});

test("who says so states the figures as they are at sending: signing all the while starves no head", async () => {
  const seen = await hashNow(world);
  await mark(world.pactIds[3], "signed");
  expect(await codeOf(submitReport(world.ratna, form({ contentHash: seen, figuresAsSent: false })))).toBe(
    "report_changed",
  );
  const asSent = form({ contentHash: seen, figuresAsSent: true });
  const sent = await submitReport(world.ratna, asSent);
  const [report] = await reportsOf();
  expect(report).toMatchObject({ contentHash: await hashNow(world), figures: { done: 1 } });
  expect(sent).toMatchObject({ contentHash: report?.contentHash, alreadySubmitted: false });
  // A second click, with still other figures by now, is the same letter.
  await mark(world.pactIds[2], "signed");
  expect(await submitReport(world.ratna, asSent)).toEqual({ ...sent, alreadySubmitted: true });
  const [event] = await db.auditEvent.findMany({ where: { subjectId: sent.reportId } });
  expect(event?.data).toMatchObject({ figuresAsSent: true, contentHash: sent.contentHash, figures: { done: 1 } });
});

test("what was reported stays while people sign on", async () => {
  await submitReport(world.ratna, form());
  const [before] = await reportsOf();
  for (const pactId of world.pactIds) await mark(pactId, "signed");
  await db.employee.updateMany({ where: { agencyId: world.agencyId }, data: { name: "Nama Baru" } });
  const [after] = await reportsOf();
  expect(after).toEqual(before);
  expect(sha256(after?.content ?? "")).toBe(after?.contentHash);
  const now = await previewReport(world.joko, { campaignId: world.campaignId, unit: world.dinas.id });
  expect(now.maySubmit).toBe(false);
  expect(now.content.figures.done).toBe(4);
  expect(now.hash).not.toBe(before?.contentHash);
});

test("a failure in the audit trail leaves no report behind", async () => {
  await db.$executeRaw`CREATE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'fault'; END $$`;
  await db.$executeRaw`CREATE TRIGGER fault BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION fault()`;
  try {
    await expect(submitReport(world.ratna, form())).rejects.toThrow("fault");
    expect(await reportsOf()).toEqual([]);
  } finally {
    await db.$executeRaw`DROP TRIGGER fault ON audit_event`;
    await db.$executeRaw`DROP FUNCTION fault()`;
  }
});
