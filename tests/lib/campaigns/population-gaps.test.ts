import { expect, test } from "vitest";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { populationGaps } from "@/lib/campaigns/population-gaps";
import { findCampaign } from "@/lib/campaigns/queries";
import { db } from "@/lib/db";
import { samplePact } from "@/lib/pacts/sample-pact";
import { draft, employ, regency } from "./regency";

const rule = (change: Record<string, unknown>) => ({
  population: { employmentTypes: ["PNS"], ...change },
});

test("who is left out, units of nobody, and people without an account are told before opening", async () => {
  const here = await regency();
  const [signedUp] = await employ(here, [
    { unit: "sd" },
    { unit: "smp" },
    { unit: "smp", obligation: "exempt" },
    { unit: "smp", type: "PPPK" },
    { unit: "camat", type: "PPPK" },
    { unit: "camat", gone: true },
    { unit: "bagian", type: "NON_ASN" },
  ]);
  await db.account.create({
    data: {
      agencyId: here.agency.id,
      employeeId: signedUp?.id ?? "",
      username: `gaps-${here.agency.id}`,
      displayName: "Pegawai",
      status: "active",
    },
  });
  const { campaignId } = await createCampaign(here.admin, draft(rule({})));
  const campaign = await findCampaign(here.admin, campaignId);
  if (!campaign) throw new Error("no campaign");
  const gaps = await populationGaps(here.admin, campaign);
  expect(gaps?.leftOut).toEqual([
    { type: "PPPK", people: 2 },
    { type: "NON_ASN", people: 1 },
  ]);
  expect(gaps?.withoutAccount).toBe(1);
  expect(gaps?.emptyUnits.map(({ name, employees }) => [name, employees])).toEqual([
    ["Sekretariat Daerah", 0],
    ["Bagian Hukum", 1],
    ["Kecamatan Sukamaju", 1],
  ]);

  const stranger = await regency();
  expect(await populationGaps(stranger.admin, campaign)).toBeNull();
  expect(await populationGaps(here.head, campaign)).toBeNull();
});

test("the specimen of a pact shows one of those who must sign, to those who write drafts", async () => {
  const here = await regency();
  await employ(here, [
    { unit: "camat", type: "PPPK" },
    { unit: "sd", tier: "JPT" },
    { unit: "smp", tier: "FUNGSIONAL" },
  ]);
  const { campaignId } = await createCampaign(
    here.admin,
    draft({ ...rule({}), text: { ...draft().text, opening: "Saya, pegawai {unit}, berikrar:" } }),
  );
  const sample = await samplePact(here.admin, campaignId);
  expect(sample?.person.unitName).toBe("SMPN 1");
  expect(sample?.pledge.opening).toBe("Saya, pegawai SMPN 1, berikrar:");
  expect(await samplePact(here.head, campaignId)).toBeNull();
  expect(await samplePact(here.leader, campaignId)).toBeNull();
  expect(await samplePact((await regency()).admin, campaignId)).toBeNull();

  const { campaignId: empty } = await createCampaign(here.admin, draft(rule({ employmentTypes: ["NON_ASN"] })));
  expect((await samplePact(here.admin, empty))?.person.name).toBe("Nama Pegawai");
});
