import { beforeAll, expect, test } from "vitest";
import { deskRooms } from "@/app/(bkpsdm)/rooms";
import type { User } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { confirmAnonymisation } from "@/lib/retention/confirm-anonymisation";
import { confirmationFacts } from "@/lib/retention/confirmation-facts";
import { overdueWords } from "@/lib/retention/overdue-words";
import { countToConfirm, listOverdue } from "@/lib/retention/queries";
import { requestAnonymisation } from "@/lib/retention/request-anonymisation";
import { setRetention } from "@/lib/retention/set-retention";
import { type FullCampaign, fullCampaign, LATER } from "./full-campaign";

let w: FullCampaign;
const name = "Pakta Netralitas Pemilu 2029";
const asked = () => ({ campaignId: w.campaignId, typedName: name });
const badge = async (actor: User) =>
  (await deskRooms(actor, w.agencyId)).find(({ href }) => href === "/kegiatan")?.count ?? null;
const told = async (actor: User) =>
  (await listOverdue(actor, LATER)).filter((each) => each.campaignId === w.campaignId).map(overdueWords);

beforeAll(async () => {
  w = await fullCampaign();
});

test("nobody is called before an anonymisation was asked for", async () => {
  expect([await countToConfirm(w.adi), await countToConfirm(w.second)]).toEqual([0, 0]);
  expect(await told(w.second)).toEqual([
    { title: `Masa simpan data pribadi ${name} sudah berakhir.`, link: "Tindak lanjuti" },
  ]);
});

test("the second admin is told what goes, and who shortened what had been promised", async () => {
  const { campaignId } = w;
  expect(await confirmationFacts(w.second, campaignId)).toMatchObject({ changes: [] });
  await setRetention(w.adi, { campaignId, years: 6 });
  await setRetention(w.adi, { campaignId, years: 1, confirmedYears: 1 });
  const signatures = await db.signature.count({ where: { campaignId } });
  expect(signatures).toBeGreaterThan(1);
  expect(await confirmationFacts(w.second, campaignId)).toEqual({
    signatures,
    changes: [
      { from: 6, to: 1, by: w.adi.name, at: expect.any(Date) },
      { from: 5, to: 6, by: w.adi.name, at: expect.any(Date) },
    ],
  });
  for (const actor of [w.ratna, w.siti, w.eko]) expect(await confirmationFacts(actor, campaignId)).toBeNull();
  expect(await confirmationFacts(w.adi, "x")).toBeNull();
});

test("from then on it is the other admin who is called, at the desk and in the list, until it is confirmed", async () => {
  await requestAnonymisation(w.adi, asked(), LATER);
  const counted = [w.adi, w.second, w.wati, w.ratna, w.eko].map((actor) => countToConfirm(actor));
  expect(await Promise.all(counted)).toEqual([0, 1, 0, 0, 0]);
  expect([await badge(w.adi), await badge(w.second)]).toEqual([0, 1]);
  expect(await told(w.second)).toEqual([
    { title: `Penganoniman ${name} menunggu konfirmasi Anda.`, link: "Periksa dan konfirmasi" },
  ]);
  expect(await told(w.adi)).toEqual([
    { title: `Penganoniman ${name} menunggu konfirmasi admin lain.`, link: "Lihat usul" },
  ]);
  await confirmAnonymisation(w.second, asked(), LATER);
  expect([await countToConfirm(w.adi), await countToConfirm(w.second)]).toEqual([0, 0]);
  expect(await told(w.second)).toEqual([{ title: `Penganoniman ${name} sedang dikerjakan.`, link: "Lihat kemajuan" }]);
});
