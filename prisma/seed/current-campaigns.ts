import { randomUUID } from "node:crypto";
import { pemiluPledge, pilkadaPledge } from "@/lib/documents/standard-pledges";
import { codeHash } from "@/lib/documents/text-hash";
import { openStorage } from "@/lib/storage/open-storage";
import { actorOf } from "./accounts";
import { insertCampaign, LEGAL_BASES, type SeedCampaign, signingFacts } from "./campaigns";
import { insertCirculars } from "./circulars";
import { type History, lastStep, pactRows } from "./histories";
import { insertRows } from "./insert-rows";
import { insertOutcomes } from "./outcomes";
import { cohortDay, insertPopulation } from "./population";
import { insertReminders } from "./reminders";
import { insertReports } from "./reports";
import type { SeedWorld } from "./seed-world";
import { insertSheets } from "./sheets";
import { signatureRow } from "./signatures";

const EVERYBODY = {
  employmentTypes: ["PNS", "CPNS", "PPPK", "PPPK_PARUH_WAKTU"],
  unitIds: [],
  legalBases: LEGAL_BASES,
  closedAt: null,
};

/** The open campaign with all that has happened in it: signatures, sheets, exemptions, declines, reports. */
export async function insertOpenCampaign(world: SeedWorld, dataDir: string, log: (text: string) => void) {
  const { agencyId, dates, histories, units } = world;
  const campaign = await writeOpenCampaign(world);
  await insertRows(
    "pact",
    pactRows(agencyId, campaign.id, histories, dates.opening, {
      cohort: world.population.cohort,
      at: cohortDay(world),
    }),
  );
  await insertPopulation(world, campaign);
  const known = signingFacts(agencyId, campaign, units);
  const facts = (history: History) => known(history.person, history.pactId);

  const signed = histories.filter(({ method }) => method !== null && method !== "wet_ink_scan");
  await insertRows(
    "signature",
    signed.map((history) => signHere(world, history, facts(history))),
  );
  log(`${signed.length} signatures`);

  const onPaper = histories.filter(({ method }) => method === "wet_ink_scan");
  const storage = openStorage({ dataDir });
  await insertRows("signature", await insertSheets(onPaper, { ...world, storage, facts, uploader: uploaderIn(world) }));
  log(`${onPaper.length} signed sheets`);

  await insertOutcomes(world);
  await insertReports(world, campaign);
  await insertReminders(world, campaign.id);
  await insertCirculars(world, campaign.id, dataDir);
}

async function writeOpenCampaign({
  agencyId,
  dates,
  admin,
  trail,
  histories,
  population,
}: SeedWorld): Promise<SeedCampaign> {
  const draftedAt = dates.at(dates.openingDay - 5, 10);
  const campaign = await insertCampaign(
    agencyId,
    {
      ...EVERYBODY,
      name: "Pakta Netralitas Pemilu 2029",
      contests: [{ type: "PEMILU", year: 2029 }],
      text: pemiluPledge,
      status: "open",
      deadline: dates.day(dates.deadlineDay),
      openedAt: dates.opening,
    },
    draftedAt,
    admin.id,
  );
  const subject = { type: "campaign" as const, id: campaign.id, agencyId };
  const exempt = histories.filter(({ steps }) => steps[0]?.status === "exempt").length;
  trail.note(draftedAt, actorOf(admin), "campaign.create", subject, { name: campaign.name });
  const opening = { textId: campaign.textId, obligated: histories.length - population.cohort.size, exempt };
  trail.note(dates.opening, actorOf(admin), "campaign.open", subject, opening);
  return campaign;
}

/** A campaign that is still being written. */
export async function insertDraft({ agencyId, dates, admin, trail }: SeedWorld): Promise<void> {
  const at = dates.at(-2, 14);
  const draft = await insertCampaign(
    agencyId,
    {
      ...EVERYBODY,
      name: "Pakta Netralitas Pemilu Daerah 2031",
      contests: [{ type: "PEMILU_DAERAH", year: 2031 }],
      text: pilkadaPledge,
      status: "draft",
      deadline: dates.day(dates.deadlineDay + 120),
      openedAt: null,
    },
    at,
    admin.id,
  );
  trail.note(at, actorOf(admin), "campaign.create", { type: "campaign", id: draft.id, agencyId }, { name: draft.name });
  const last = dates.deadlineDay + 120;
  const nobody = { tiers: [], unitKinds: [], employmentTypes: [], unitIds: [] };
  const offices = ["SETDA", "SETWAN", "INSPEKTORAT", "DINAS", "BADAN", "SATPOL", "RSUD", "PUSKESMAS", "SEKOLAH"];
  const waves = [
    { name: "Pimpinan", rule: { ...nobody, tiers: ["JPT"] }, from: last - 40, until: last - 31 },
    { name: "OPD", rule: { ...nobody, unitKinds: offices }, from: last - 30, until: last - 16 },
    { name: "Kecamatan", rule: { ...nobody, unitKinds: ["KECAMATAN", "KELURAHAN"] }, from: last - 15, until: last },
  ];
  await insertRows(
    "wave",
    waves.map(({ name, rule, from, until }, position) => ({
      id: randomUUID(),
      campaign_id: draft.id,
      position,
      name,
      rule,
      opens_on: dates.day(from),
      closes_on: dates.day(until),
    })),
  );
}

function signHere(
  { luck, trail, accounts }: SeedWorld,
  history: History,
  facts: Parameters<typeof signatureRow>[1]["facts"],
) {
  const { at } = lastStep(history);
  const method = history.method === "browser_typed" ? "browser_typed" : "browser_drawn";
  const row = signatureRow(luck, { facts, method, signedAt: at, scan: null });
  const evidence = {
    ...{ signatureId: row.id, method, textSha256: facts.textHash, evidenceHash: row.evidence_hash },
    codeSha256: codeHash(row.verification_code),
  };
  const subject = { type: "pact" as const, id: history.pactId, agencyId: facts.agencyId };
  trail.note(at, actorOf(accounts.of(history.person)), "pact.sign", subject, evidence);
  return row;
}

/** Who uploads for a person: the operator of the unit, else the head above, else BKPSDM. */
function uploaderIn({ officers, admin }: SeedWorld) {
  return ({ person: { unit } }: History) =>
    officers.operators.get(unit.id) ?? officers.heads.get(unit.reportingUnitId ?? "") ?? admin;
}
