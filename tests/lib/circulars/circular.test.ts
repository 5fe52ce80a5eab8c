import { beforeAll, describe, expect, test } from "vitest";
import { closeCampaign } from "@/lib/campaigns/close-campaign";
import { copyCampaign } from "@/lib/campaigns/copy-campaign";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { createCircular } from "@/lib/circulars/create-circular";
import { findCircular, listCirculars, listMyCirculars } from "@/lib/circulars/queries";
import { updateCircular } from "@/lib/circulars/update-circular";
import { withdrawCircular } from "@/lib/circulars/withdraw-circular";
import { systemActor } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { type World, world } from "@/tests/support/world";
import { letterOf, ODD_NUMBER, reads, recorded } from "./recorded";

let w: World;
beforeAll(async () => {
  w = await world();
});

const code = (name: string) => expect.objectContaining({ code: name });
const draft = async () => {
  const { campaignId } = await createCampaign(systemActor("test"), {
    agencyId: w.agencyId,
    name: "Pakta Netralitas Pilkada 2031",
    contests: [{ type: "PILKADA", year: 2031 }],
    population: { employmentTypes: ["PNS"] },
    deadline: "2031-10-31",
    text: pemiluPledge,
  });
  return campaignId;
};

describe("a number is kept exactly as typed", () => {
  test.each([ODD_NUMBER, "  800/12 ", "ABC-//-1", "Nomor tanpa  angka", "８００／１", "<b>1</b> & 'dua'"])(
    "%j",
    async (number) => {
      const circularId = await recorded(w, { number });
      expect(await findCircular(w.siti, circularId)).toMatchObject({ number, issuer: "Bupati Contoh" });
      expect((await updateCircular(w.adi, { circularId, number })).changed).toEqual([]);
    },
  );

  test.each([
    ["", "Tulis nomor surat edaran seperti pada suratnya"],
    ["   ", "Tulis nomor surat edaran seperti pada suratnya"],
    ["800/1\n800/2", "Nomor surat edaran ditulis dalam satu baris"],
    ["9".repeat(201), "Nomor surat edaran paling panjang 200 huruf"],
  ])("%j is none", async (number, sentence) => {
    await expect(createCircular(w.adi, letterOf(w, { number }))).rejects.toMatchObject({
      fields: { number: sentence },
    });
  });

  test("an update changes it as typed, and nothing else", async () => {
    const circularId = await recorded(w);
    expect(await updateCircular(w.adi, { circularId, number: " 800/ 9" })).toMatchObject({ changed: ["number"] });
    const circular = await findCircular(w.adi, circularId);
    expect(circular).toMatchObject({ number: " 800/ 9", asksReading: true, date: "2028-09-25", readBy: null });
  });
});

describe("the same letter", () => {
  test("is recorded once in an agency, in whichever campaign, and the sentence says where", async () => {
    const letter = letterOf(w);
    await createCircular(w.adi, letter);
    await expect(createCircular(w.adi, letter)).rejects.toMatchObject({
      code: "circular_exists",
      sentence: expect.stringContaining("Pakta Netralitas Pemilu 2029"),
    });
    await expect(createCircular(w.adi, { ...letter, campaignId: await draft() })).rejects.toEqual(
      code("circular_exists"),
    );
    const other = await createCircular(w.adi, { ...letter, date: "2028-09-26" });
    const same = updateCircular(w.adi, { circularId: other.circularId, date: letter.date });
    await expect(same).rejects.toEqual(code("circular_exists"));
  });

  test("by two officers at once stands once", async () => {
    const letter = letterOf(w);
    const both = await Promise.allSettled([createCircular(w.adi, letter), createCircular(w.adi, letter)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((one) => one.status === "rejected")?.reason).toEqual(code("circular_exists"));
  });

  test("may be recorded anew once it was withdrawn", async () => {
    const letter = letterOf(w);
    const { circularId } = await createCircular(w.adi, letter);
    const withdrawn = await withdrawCircular(w.adi, { circularId, reason: "Berkas yang dilampirkan keliru" });
    expect(await withdrawCircular(w.adi, { circularId, reason: "Sekali lagi ditarik" })).toEqual(withdrawn);
    expect((await createCircular(w.adi, letter)).circularId).not.toBe(circularId);
    await expect(updateCircular(w.adi, { circularId, title: "Perihal lain" })).rejects.toEqual(
      code("circular_withdrawn"),
    );
    expect(await findCircular(w.siti, circularId)).toMatchObject({
      withdrawalReason: "Berkas yang dilampirkan keliru",
      owed: false,
    });
  });
});

describe("who writes and who reads", () => {
  test("only an admin of the agency writes", async () => {
    const circularId = await recorded(w);
    for (const actor of [w.wati, w.ratna, w.joko, w.siti, w.observer]) {
      await expect(createCircular(actor, letterOf(w))).rejects.toEqual(code("forbidden"));
      await expect(updateCircular(actor, { circularId, title: "Perihal lain" })).rejects.toEqual(code("forbidden"));
      const reason = "Tidak lagi diperlukan";
      await expect(withdrawCircular(actor, { circularId, reason })).rejects.toEqual(code("forbidden"));
    }
    await expect(createCircular(w.away.rudi, letterOf(w))).rejects.toEqual(code("not_found"));
    await expect(updateCircular(w.away.rudi, { circularId, title: "Perihal lain" })).rejects.toEqual(code("not_found"));
  });

  test("everybody of the agency reads those of an opened campaign, the desk those of a draft", async () => {
    const circularId = await recorded(w);
    for (const actor of [w.siti, w.observer, w.wati]) expect(await findCircular(actor, circularId)).not.toBeNull();
    expect(await findCircular(w.away.eko, circularId)).toBeNull();
    expect(await findCircular({ kind: "anonymous", origin: w.siti.origin }, circularId)).toBeNull();

    const campaignId = await draft();
    const early = await createCircular(w.adi, letterOf({ campaignId }));
    expect(await findCircular(w.wati, early.circularId)).not.toBeNull();
    expect(await findCircular(w.siti, early.circularId)).toBeNull();
    await expect(listCirculars(w.siti, campaignId)).rejects.toEqual(code("not_found"));
  });

  test("an employee's own list holds what the own campaigns ask, what is to be read first", async () => {
    const owed = await recorded(w);
    const asksNothing = await recorded(w, { asksReading: false });
    const gone = await recorded(w);
    await withdrawCircular(w.adi, { circularId: gone, reason: "Tidak lagi berlaku" });
    const mine = await listMyCirculars(w.siti);
    const ids = mine.map(({ id }) => id);
    expect(ids).toContain(owed);
    expect(ids).toContain(asksNothing);
    expect(ids).not.toContain(gone);
    expect(mine.find(({ id }) => id === asksNothing)?.owed).toBe(false);
    expect(mine.findIndex(({ owed: due }) => !due)).toBeGreaterThan(mine.findLastIndex(({ owed: due }) => due));
    expect(await listMyCirculars(w.observer)).toEqual([]);
    expect(await listMyCirculars(w.away.eko)).toEqual([]);
  });
});

test("a day until when that lies before the letter is a slip of the pen", async () => {
  await expect(createCircular(w.adi, letterOf(w, { readBy: "2028-09-24" }))).rejects.toMatchObject({
    fields: { readBy: expect.stringContaining("mendahului tanggal surat edaran") },
  });
});

test("once read only the day until when may move, in the database too", async () => {
  const circularId = await recorded(w);
  await reads(w.siti, circularId);
  for (const change of [{ number: "1" }, { title: "Perihal lain" }, { asksReading: false }, { date: "2028-09-26" }]) {
    await expect(updateCircular(w.adi, { circularId, ...change })).rejects.toEqual(code("circular_read"));
  }
  expect(await updateCircular(w.adi, { circularId, readBy: "2028-10-20" })).toMatchObject({ changed: ["readBy"] });
  await expect(db.circular.update({ where: { id: circularId }, data: { title: "Diam-diam" } })).rejects.toThrow();
  await expect(db.circularReading.deleteMany({ where: { circularId } })).rejects.toThrow();
  await expect(db.circularReading.updateMany({ where: { circularId }, data: { ip: null } })).rejects.toThrow();
});

test("a copy of the campaign takes no circulars along", async () => {
  const copy = { campaignId: w.campaignId, name: "Pakta Netralitas PSU 2030", deadline: "2030-01-31" };
  const { campaignId } = await copyCampaign(w.adi, copy);
  expect(await listCirculars(w.adi, campaignId)).toEqual([]);
});

test("a closed campaign takes none, shows those it has, and has frozen how far they were read", async () => {
  const there = await world();
  const circularId = await recorded(there);
  await reads(there.budi, circularId);
  await closeCampaign(there.adi, { campaignId: there.campaignId });
  const snapshot = await db.campaignSnapshot.findFirstOrThrow({ where: { campaignId: there.campaignId } });
  expect(JSON.parse(snapshot.content)).toMatchObject({
    version: 4,
    circulars: [{ id: circularId, issuer: "Bupati Contoh", due: 9, read: 1, withdrawn: false, fileSha256: null }],
  });
  await expect(createCircular(there.adi, letterOf(there))).rejects.toEqual(code("circular_campaign_ended"));
  const change = { circularId, title: "Perihal yang lain" };
  await expect(updateCircular(there.adi, change)).rejects.toEqual(code("circular_campaign_ended"));
  await expect(reads(there.siti, circularId)).rejects.toEqual(code("circular_campaign_closed"));
  expect(await findCircular(there.siti, circularId)).not.toBeNull();
  // What was to be read stays in the own list, read or not; what only informed goes with the campaign.
  const mine = async (who: typeof there.siti) =>
    (await listMyCirculars(who)).map(({ id, confirmedAt }) => [id, confirmedAt !== null]);
  expect(await mine(there.siti)).toEqual([[circularId, false]]);
  expect(await mine(there.budi)).toEqual([[circularId, true]]);
  expect(await listMyCirculars(there.observer)).toEqual([]);
});
