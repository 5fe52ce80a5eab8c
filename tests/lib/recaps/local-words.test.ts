import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { issueCodes } from "@/lib/accounts/issue-codes";
import { findDeskUnit } from "@/lib/agencies/desk-units";
import { findOwnWords } from "@/lib/agencies/own-words";
import { findAgencyView } from "@/lib/agencies/queries";
import { termPresets, usualTerms } from "@/lib/agencies/terms";
import { updateAgency } from "@/lib/agencies/update-agency";
import { updateUnit } from "@/lib/agencies/update-unit";
import { eventWords } from "@/lib/audit/event-words";
import { findCampaign, findDraftAgency } from "@/lib/campaigns/queries";
import { systemActor } from "@/lib/core/actor";
import type { Refusal } from "@/lib/core/errors";
import { db } from "@/lib/db";
import { annexDocument } from "@/lib/recaps/annex-document";
import { draftRecapLetter } from "@/lib/recaps/letter-draft";
import { recapDocument } from "@/lib/recaps/recap-document";
import { writeRecapLetter } from "@/lib/recaps/write-letter";
import { previewReminders } from "@/lib/reminders/remind";
import { prepareReport } from "@/lib/reports/prepare-report";
import { previewReport } from "@/lib/reports/queries";
import { reportLetter } from "@/lib/reports/report-letter";
import { submitReport } from "@/lib/reports/submit-report";
import { knock, tokenOf } from "@/tests/api/doors";
import { readPages } from "@/tests/lib/documents/read-pdf";
import { NOW, remindingWorld } from "@/tests/lib/reminders/reminding-world";
import type { World } from "@/tests/support/world";
import { readWorkbook } from "./read-workbook";

let aceh: World;
let diy: World;
beforeAll(async () => {
  aceh = await remindingWorld();
  diy = await remindingWorld();
  await updateAgency(aceh.adi, { agencyId: aceh.agencyId, bkpsdmName: "BKPP", terms: termPresets.aceh.terms });
  await updateAgency(diy.adi, { agencyId: diy.agencyId, bkpsdmName: "BKD", terms: termPresets.kapanewon.terms });
  await updateUnit(diy.adi, { unitId: diy.units.district, name: "Kapanewon Rawa Indah" });
});

const recap = (world: World, query: Record<string, string> = {}) =>
  recapDocument(world.wati, { campaignId: world.campaignId, ...query }, NOW);

/** No other agency's words, and nobody's usual ones. */
const FOREIGN = { aceh: /\bOPD\b|BKPSDM|\bBKD\b|Kapanewon|Panewu/, diy: /\bOPD\b|SKPK|BKPP|BKPSDM|Gampong|Keuchik/ };

describe("the recap", () => {
  const numbered = (world: World) => ({
    campaignId: world.campaignId,
    ...{
      letterNumber: "800/214/X/2028",
      letterDate: "2028-10-10",
      subject: "Rekapitulasi",
      recipients: "Bupati Contoh",
    },
    ...{ recipientPlace: "Rawa Indah", signerOffice: "Kepala Badan", signerName: "Wati Handayani", signerNip: "" },
  });

  test.each([
    ["aceh", "SKPK"],
    ["diy", "Perangkat Daerah"],
  ] as const)("%s: %s above the column of each format", async (name, head) => {
    const world = { aceh, diy }[name];
    const [sheet] = await readWorkbook((await recap(world)).bytes);
    expect(sheet?.rows.find(([first]) => first === "No.")?.[1]).toBe(head);
    const csv = parse((await recap(world, { format: "csv" })).bytes, {
      delimiter: ";",
      bom: true,
      relax_column_count: true,
    });
    expect((csv as string[][])[0]?.[1]).toBe(head);
    const pdf = (await readPages((await recap(world, { format: "pdf" })).bytes)).join(" ");
    expect(pdf).toContain(`No. ${head}`);
    expect(pdf).not.toMatch(FOREIGN[name]);
    const unit = { campaignId: world.campaignId, unit: world.units.school, format: "csv" };
    const people = parse((await annexDocument(world.wati, unit, NOW)).bytes, { delimiter: ";", bom: true });
    expect((people as string[][])[0]?.[1]).toBe(head);
  });

  test.each([
    [
      "aceh",
      "satuan kerja perangkat kabupaten (SKPK)",
      "Rincian menurut SKPK",
      "BADAN KEPEGAWAIAN, PENDIDIKAN DAN PELATIHAN",
    ],
    [
      "diy",
      "pada 4 (empat) perangkat daerah, berdasarkan",
      "Rincian menurut perangkat daerah",
      "BADAN KEPEGAWAIAN DAERAH",
    ],
  ] as const)(
    "%s: the letter spells the word out once, under the agency's own head",
    async (name, spelled, short, letterhead) => {
      const world = { aceh, diy }[name];
      await writeRecapLetter(world.adi, numbered(world));
      const [first = ""] = await readPages((await recap(world, { format: "pdf", letter: "true" })).bytes);
      for (const words of [spelled, short, letterhead]) expect(first).toContain(words);
      expect(first).not.toMatch(FOREIGN[name]);
    },
  );

  test("the draft of the letter is signed by the head of the own personnel agency", async () => {
    const campaign = await findCampaign(diy.adi, diy.campaignId);
    const fresh = { ...campaign!, id: diy.agencyId };
    expect((await draftRecapLetter(diy.adi, fresh, NOW)).letter.signerOffice).toBe("Kepala Badan Kepegawaian Daerah");
  });
});

test("a report goes to the own personnel agency, and its head has the region's title", async () => {
  const sent = async ({ hadi: { grants, ...head }, campaignId, units }: World) => {
    // Where the grant names no office the letter works it out.
    const hadi = { ...head, grants: grants.map((grant) => ({ ...grant, office: null })) };
    const { hash } = await previewReport(hadi, { campaignId, unit: units.district });
    const letter = { letterNumber: "800/1/2028", letterDate: "2028-10-10", stated: true, contentHash: hash };
    const { reportId } = await submitReport(hadi, { campaignId, unitId: units.district, ...letter }, NOW);
    return (await readPages((await reportLetter(hadi, reportId)).pdf)).join(" ");
  };
  const [fromDiy, fromAceh] = [await sent(diy), await sent(aceh)];
  expect(fromDiy).toContain("Yth. Kepala BKD");
  expect(fromDiy).toContain("PANEWU RAWA INDAH, Hadi");
  expect(fromAceh).toContain("Yth. Kepala BKPP");
  expect(fromAceh).toContain("CAMAT RAWA INDAH, Hadi");
});

test("a mail is from the own personnel agency", async () => {
  const said = async ({ adi, campaignId, units }: World) =>
    (await previewReminders(adi, { campaignId, unitId: units.school }, NOW)).example?.text ?? "";
  expect(await said(aceh)).toContain("BKPP Pemerintah Kabupaten Contoh");
  expect(await said(diy)).toContain("BKD Pemerintah Kabupaten Contoh");
});

test("a refusal names the own personnel agency", async () => {
  const sentence = (work: Promise<unknown>) => work.catch((error: Refusal) => error.sentence);
  const letter = { letterNumber: "800/2", letterDate: "2028-10-10" };
  const { campaignId, units, joko, ratna } = aceh;
  expect(await sentence(prepareReport(joko, { campaignId, unitId: units.school, ...letter }, NOW))).toBe(
    "Unit ini tidak melapor langsung kepada BKPP. Laporan dikirim oleh unit induknya.",
  );
  expect(
    await sentence(
      submitReport(ratna, { campaignId, unitId: units.school, ...letter, stated: true, figuresAsSent: true }, NOW),
    ),
  ).toContain("BKPP");
  expect(await sentence(issueCodes(diy.adi, { unitId: diy.units.school }))).toMatch(/akunnya diurus BKD\.$/);
});

test("every desk reads the words of its own agency, an outsider the usual ones", async () => {
  expect((await findDeskUnit(aceh.joko, aceh.units.school))?.terms).toEqual(termPresets.aceh.terms);
  expect((await findCampaign(aceh.siti, aceh.campaignId))?.terms.ward).toBe("Gampong");
  expect((await findDraftAgency(diy.adi, diy.agencyId))?.terms.district).toBe("Kapanewon");
  expect(await findOwnWords(diy.siti)).toEqual({ bkpsdmName: "BKD", terms: termPresets.kapanewon.terms });
  expect((await findOwnWords(diy.away.eko)).terms).toEqual(usualTerms);
  expect(await findOwnWords(systemActor("test"))).toEqual({ bkpsdmName: "badan kepegawaian", terms: usualTerms });
});

describe("through the API", () => {
  const patch = async (who: { accountId: string }, body: object, agencyId = diy.away.agencyId) =>
    knock("PATCH /agencies/{agencyId}", { token: await tokenOf(who), params: { agencyId }, body });

  test("words that are left out stay, the same again changes nothing, and the trail says what was changed", async () => {
    const { rudi, agencyId } = diy.away;
    const changed = await patch(rudi, { terms: { district: "Distrik", districtHead: "Kepala Distrik" } });
    expect(await changed.json()).toEqual({ agencyId, changed: ["terms"] });
    expect(await (await patch(rudi, { terms: { district: "Distrik" } })).json()).toMatchObject({ changed: [] });
    const kept = await knock("GET /agencies/{agencyId}", { token: await tokenOf(rudi), params: { agencyId } });
    const body = await kept.json();
    expect(body.terms).toEqual({ ...usualTerms, district: "Distrik", districtHead: "Kepala Distrik" });
    const [event] = await db.auditEvent.findMany({
      where: { action: "agency.update", agencyId },
      orderBy: { id: "desc" },
    });
    expect(eventWords({ action: "agency.update", data: event?.data as Record<string, unknown> })).toContain(
      "sebutan setempat",
    );
  });

  test("what is no word is refused at its field", async () => {
    const refused = await patch(diy.away.rudi, { terms: { ward: "=1+1" } });
    expect(refused.status).toBe(422);
    expect((await refused.json()).errors).toHaveProperty(["terms.ward"]);
  });

  test("nobody changes another agency's words, or reads them", async () => {
    expect((await patch(diy.adi, { terms: { ward: "Kampung" } })).status).toBe(404);
    expect((await patch(diy.wati, { terms: { ward: "Kampung" } }, diy.agencyId)).status).toBe(403);
    expect(await findAgencyView(aceh.adi, diy.agencyId)).toBeNull();
  });
});
