import { randomUUID } from "node:crypto";
import { pledgeValues } from "@/lib/campaigns/rules";
import type { Contest } from "@/lib/campaigns/schema";
import { pool } from "@/lib/db";
import { fillPledge, type PledgeText } from "@/lib/documents/pledge-text";
import { pledgeTextHash } from "@/lib/documents/text-hash";
import { fullName } from "@/lib/format/person";
import type { SigningFacts } from "@/lib/pacts/signing-facts";
import { insertRows } from "./insert-rows";
import type { SeedPerson } from "./people";
import type { SeedUnit } from "./unit-tree";

export const AGENCY = { code: "33.99", name: "Pemerintah Kabupaten Contoh", zone: "WIB" as const };
export const BKPSDM = "BKPSDM";
export const LETTERHEAD = {
  government: "PEMERINTAH KABUPATEN CONTOH",
  personnelAgency: "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
  address: "Jalan Merdeka Nomor 1, Rawa Indah 53999",
  contact: "Telepon (0299) 555001, laman contoh.example",
  place: "Rawa Indah",
};

export const LEGAL_BASES = [
  {
    number: "2 Tahun 2022",
    date: "2022-09-22",
    title: "Keputusan Bersama tentang Pedoman Pembinaan dan Pengawasan Netralitas Pegawai ASN",
  },
  { number: "20 Tahun 2023", date: "2023-10-31", title: "Undang-Undang tentang Aparatur Sipil Negara" },
];

export type PlannedCampaign = {
  name: string;
  contests: Contest[];
  text: PledgeText;
  status: "draft" | "open" | "closed" | "archived";
  deadline: string;
  openedAt: Date | null;
  closedAt: Date | null;
  employmentTypes: string[];
  unitIds: string[];
  legalBases: { number: string; date: string | null; title: string }[];
};

export type SeedCampaign = PlannedCampaign & { id: string; textId: string };

/** Writes a campaign and its text; the words go in while it is a draft, as the database demands. */
export async function insertCampaign(
  agencyId: string,
  plan: PlannedCampaign,
  createdAt: Date,
  createdById: string,
): Promise<SeedCampaign> {
  const [id, textId] = [randomUUID(), randomUUID()];
  await insertRows("campaign", [
    {
      id,
      agency_id: agencyId,
      name: plan.name,
      contests: plan.contests,
      legal_bases: plan.legalBases,
      population: { employmentTypes: plan.employmentTypes, tiers: [], unitIds: plan.unitIds },
      options: { votingRightNotice: true, witnessBlock: false },
      deadline: plan.deadline,
      opened_at: plan.openedAt,
      closed_at: plan.closedAt,
      created_by_id: createdById,
      created_at: createdAt,
    },
  ]);
  await insertRows("pledge_text", [{ id: textId, campaign_id: id, version: 1, ...plan.text, created_at: createdAt }]);
  await pool.query("UPDATE campaign SET text_id = $2, status = $3 WHERE id = $1", [id, textId, plan.status]);
  return { ...plan, id, textId };
}

/** The facts of signing, as findSigningFacts reads them one by one, for everybody at once. */
export function signingFacts(agencyId: string, campaign: SeedCampaign, units: readonly SeedUnit[]) {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const pathOf = (unit: SeedUnit): string[] => {
    const above = unit.parentCode === null ? undefined : byCode.get(unit.parentCode);
    return [...(above ? pathOf(above) : []), unit.name];
  };
  const perUnit = new Map<SeedUnit, { unitPath: string[]; pledge: PledgeText; textHash: string }>();
  const wordsFor = (unit: SeedUnit) => {
    const known = perUnit.get(unit);
    if (known) return known;
    const values = pledgeValues({ contests: campaign.contests, agencyName: AGENCY.name, unitName: unit.name });
    const pledge = fillPledge(campaign.text, values);
    const words = { unitPath: pathOf(unit), pledge, textHash: pledgeTextHash(pledge) };
    perUnit.set(unit, words);
    return words;
  };
  return (person: SeedPerson, pactId: string): SigningFacts => ({
    id: pactId,
    agencyId,
    campaignId: campaign.id,
    employeeId: person.id,
    unitId: person.unit.id,
    status: "pending",
    left: person.unit.left,
    unitName: person.unit.name,
    campaignName: campaign.name,
    campaignStatus: campaign.status,
    contests: campaign.contests,
    options: { votingRightNotice: true, witnessBlock: false },
    textId: campaign.textId,
    textVersion: 1,
    ...campaign.text,
    nip: person.nip,
    name: person.name,
    titleFront: person.titleFront,
    titleBack: person.titleBack,
    employmentType: person.employmentType,
    grade: person.grade,
    rank: person.rank,
    position: person.post.title,
    agencyCode: AGENCY.code,
    agencyName: AGENCY.name,
    bkpsdmName: BKPSDM,
    zone: AGENCY.zone,
    personName: fullName(person),
    openedAt: null,
    former: null,
    deadline: campaign.deadline,
    wave: null,
    materialVersion: 1,
    ...wordsFor(person.unit),
  });
}
