import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { pemiluPledge, pilkadaPledge } from "@/lib/documents/standard-pledges";
import { openStorage } from "@/lib/storage/open-storage";
import { Accounts, actorOf, type SeedAccount } from "./accounts";
import { calendar } from "./calendar";
import { AGENCY, BKPSDM, insertCampaign, LETTERHEAD, type SeedCampaign, signingFacts } from "./campaigns";
import { type Chance, chance } from "./chance";
import { chooseDemoAccounts, writeDemoAccounts } from "./demo-people";
import { type History, lastStep, pactRows, tellHistories } from "./histories";
import { insertRows } from "./insert-rows";
import { appointOfficers } from "./officers";
import { insertOutcomes } from "./outcomes";
import { insertPastCampaign } from "./past-campaign";
import { employeeRows, inventPeople } from "./people";
import { insertReports } from "./reports";
import { insertSheets } from "./sheets";
import { signatureRow } from "./signatures";
import { SEED, Trail } from "./trail";
import { planUnits, unitRows } from "./unit-tree";

const BASES = [
  {
    number: "2 Tahun 2022",
    date: "2022-09-22",
    title: "Keputusan Bersama tentang Pedoman Pembinaan dan Pengawasan Netralitas Pegawai ASN",
  },
  { number: "20 Tahun 2023", date: "2023-10-31", title: "Undang-Undang tentang Aparatur Sipil Negara" },
];

type Options = { dataDir: string; log?: (text: string) => void; now?: Date };

/**
 * Fills an empty database with Kabupaten Contoh: 8,400 invented people, one open campaign some eighteen days old, one
 * archived and one draft, evidence that verifies, sheets that wait, reports, and the trail of all that. Writes files to
 * the storage of `dataDir` and the accounts to sign in with to demo-accounts.json there.
 */
export async function seedDemonstration({ dataDir, log = () => {}, now = new Date() }: Options): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  const luck = chance(20290214);
  const dates = calendar(now);
  const agencyId = randomUUID();
  const trail = new Trail();
  const units = planUnits(luck);
  const people = inventPeople(units, luck, now.getUTCFullYear());
  const since = dates.at(dates.openingDay - 12, 9);
  const accounts = new Accounts(agencyId, since);
  const officers = appointOfficers(accounts, people);
  const histories = tellHistories(people, units, luck, dates);
  const demo = chooseDemoAccounts(accounts, units, histories, officers);
  const [admin, verifier] = [demo[0]?.account, demo[1]?.account];
  if (!admin || !verifier) throw new Error("the demonstration needs an admin and a verifier");
  for (const history of histories) {
    if (history.openedAt) accounts.of(history.person).lastSignInAt = history.openedAt;
  }

  await insertRows("agency", [
    {
      id: agencyId,
      ...AGENCY,
      bkpsdm_name: BKPSDM,
      letterhead: LETTERHEAD,
      created_at: since,
    },
  ]);
  trail.note(
    since,
    SEED,
    "agency.create",
    { type: "agency", id: agencyId, agencyId },
    { code: AGENCY.code, name: AGENCY.name },
  );
  await insertRows("unit", unitRows(agencyId, units));
  await insertRows("employee", employeeRows(agencyId, people));
  await accounts.insert();
  log(`${people.length} people in ${units.length} units`);

  const plan = {
    employmentTypes: ["PNS", "CPNS", "PPPK", "PPPK_PARUH_WAKTU"],
    unitIds: [],
    legalBases: BASES,
    closedAt: null,
  };
  const drafted = dates.at(dates.openingDay - 5, 10);
  const open = await insertCampaign(
    agencyId,
    {
      ...plan,
      name: "Pakta Netralitas Pemilu 2029",
      contests: [{ type: "PEMILU", year: 2029 }],
      text: pemiluPledge,
      status: "open",
      deadline: dates.day(dates.deadlineDay),
      openedAt: dates.opening,
    },
    drafted,
    admin.id,
  );
  trail.note(drafted, actorOf(admin), "campaign.create", subjectOf(open, agencyId), { name: open.name });
  const exempt = histories.filter(({ steps }) => steps[0]?.status === "exempt").length;
  trail.note(dates.opening, actorOf(admin), "campaign.open", subjectOf(open, agencyId), {
    textId: open.textId,
    obligated: people.length,
    exempt,
  });

  const draft = await insertCampaign(
    agencyId,
    {
      ...plan,
      name: "Pakta Netralitas Pemilu Daerah 2031",
      contests: [{ type: "PEMILU_DAERAH", year: 2031 }],
      text: pilkadaPledge,
      status: "draft",
      deadline: dates.day(dates.deadlineDay + 120),
      openedAt: null,
    },
    dates.at(-2, 14),
    admin.id,
  );
  trail.note(dates.at(-2, 14), actorOf(admin), "campaign.create", subjectOf(draft, agencyId), { name: draft.name });

  await insertRows("pact", pactRows(agencyId, open.id, histories, dates.opening));
  const facts = signingFacts(agencyId, open, units);
  const factsOf = (history: History) => facts(history.person, history.pactId);
  const signed = histories.filter(
    ({ method, steps }) => method?.startsWith("browser") && steps.at(-1)?.status === "signed",
  );
  await insertRows("signature", await signAll(signed, factsOf, luck, trail, accounts));
  log(`${signed.length} signatures`);

  const paper = histories.filter(({ method }) => method === "wet_ink_scan");
  const fallback = admin;
  const uploader = ({ person }: History): SeedAccount =>
    officers.operators.get(person.unit.id) ?? officers.heads.get(person.unit.reportingUnitId ?? "") ?? fallback;
  const storage = openStorage({ dataDir });
  await insertRows(
    "signature",
    await insertSheets(paper, { luck, storage, trail, facts: factsOf, uploader, verifier }),
  );
  log(`${paper.length} signed sheets`);

  await insertOutcomes(histories, { agencyId, trail, operators: officers.operators, admin, accounts });
  await insertReports(units, {
    agencyId,
    campaign: open,
    dates,
    luck,
    trail,
    histories,
    heads: officers.heads,
    verifier,
  });
  await insertPastCampaign({ agencyId, people, units, luck, trail, admin, accounts, legalBases: BASES.slice(0, 1) });
  await accounts.insert();
  await trail.append();
  writeDemoAccounts(dataDir, demo);
  log("The demonstration is ready");
}

const subjectOf = (campaign: SeedCampaign, agencyId: string) => ({
  type: "campaign" as const,
  id: campaign.id,
  agencyId,
});

function signAll(
  signed: readonly History[],
  factsOf: (history: History) => ReturnType<ReturnType<typeof signingFacts>>,
  luck: Chance,
  trail: Trail,
  accounts: Accounts,
) {
  return signed.map((history) => {
    const facts = factsOf(history);
    const { at } = lastStep(history);
    const method = history.method === "browser_typed" ? "browser_typed" : "browser_drawn";
    const row = signatureRow(luck, { facts, method, signedAt: at, scan: null });
    const evidence = { signatureId: row.id, method, textSha256: facts.textHash, evidenceHash: row.evidence_hash };
    trail.note(
      at,
      actorOf(accounts.of(history.person)),
      "pact.sign",
      { type: "pact", id: history.pactId, agencyId: facts.agencyId },
      evidence,
    );
    return row;
  });
}
