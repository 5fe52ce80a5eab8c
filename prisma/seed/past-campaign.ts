import { randomUUID } from "node:crypto";
import { freezeCampaign } from "@/lib/campaigns/freeze-campaign";
import { transaction } from "@/lib/db";
import { pilkadaPledge } from "@/lib/documents/standard-pledges";
import { codeHash } from "@/lib/documents/text-hash";
import { actorOf } from "./accounts";
import { insertCampaign, LEGAL_BASES, signingFacts } from "./campaigns";
import type { Chance } from "./chance";
import { insertRows } from "./insert-rows";
import type { SeedWorld } from "./seed-world";
import { signatureRow } from "./signatures";

const OPENED = new Date("2024-09-16T01:05:00Z");
const CLOSED = new Date("2024-11-22T09:00:00Z");
const ARCHIVED = new Date("2025-01-15T02:30:00Z");

/** The archived campaign of 2024: the PNS of the offices, without schools and health centres, nearly all of whom signed. */
export async function insertPastCampaign(world: SeedWorld): Promise<void> {
  const { agencyId, people, units, luck, trail, admin, accounts } = world;
  const taking = units.filter(({ reporting, name }) => reporting && !/Pendidikan|Kesehatan|RSUD/.test(name));
  const campaign = await insertCampaign(
    agencyId,
    {
      name: "Pakta Netralitas Pilkada 2024",
      contests: [{ type: "PILKADA", year: 2024 }],
      text: pilkadaPledge,
      status: "archived",
      deadline: "2024-10-18",
      openedAt: OPENED,
      closedAt: CLOSED,
      employmentTypes: ["PNS"],
      unitIds: taking.map(({ id }) => id),
      legalBases: LEGAL_BASES.slice(0, 1),
    },
    OPENED,
    admin.id,
  );
  const subject = { type: "campaign" as const, id: campaign.id, agencyId };
  const reporting = new Set(taking.map(({ id }) => id));
  const obliged = people.filter(
    ({ employmentType, unit }) => employmentType === "PNS" && reporting.has(unit.reportingUnitId ?? ""),
  );
  const facts = signingFacts(agencyId, campaign, units);
  const pacts = obliged.map((person) => ({
    id: randomUUID(),
    person,
    signedAt: luck.happens(0.975) ? moment(luck) : null,
  }));
  await insertRows(
    "pact",
    pacts.map(({ id, person, signedAt }) => ({
      id,
      agency_id: agencyId,
      campaign_id: campaign.id,
      employee_id: person.id,
      unit_id: person.unit.id,
      employment_type: person.employmentType,
      tier: person.post.tier,
      status: signedAt ? "signed" : "pending",
      status_at: signedAt ?? OPENED,
      added_at: OPENED,
      opened_at: signedAt,
    })),
  );
  trail.note(OPENED, actorOf(admin), "campaign.open", subject, {
    textId: campaign.textId,
    obligated: pacts.length,
    exempt: 0,
  });
  const rows = pacts.flatMap(({ id, person, signedAt }) => {
    if (!signedAt) return [];
    const known = facts(person, id);
    const row = signatureRow(luck, { facts: known, method: "browser_drawn", signedAt, scan: null });
    const evidence = {
      signatureId: row.id,
      method: row.method,
      textSha256: known.textHash,
      evidenceHash: row.evidence_hash,
      codeSha256: codeHash(row.verification_code),
    };
    trail.note(signedAt, actorOf(accounts.of(person)), "pact.sign", { type: "pact", id, agencyId }, evidence);
    return [row];
  });
  await insertRows("signature", rows);
  const ends = [
    [CLOSED, "campaign.close", "closing"],
    [ARCHIVED, "campaign.archive", "archiving"],
  ] as const;
  for (const [at, action, occasion] of ends) {
    const { counts, sha256 } = await transaction((tx) => freezeCampaign(tx, campaign.id, occasion, at), 60_000);
    trail.note(at, actorOf(admin), action, subject, { counts, snapshotSha256: sha256 });
  }
}

/** An office hour within the first five weeks. */
function moment(luck: Chance): Date {
  for (;;) {
    const day = new Date(OPENED.getTime() + luck.between(0, 32) * 86_400_000 + luck.next() * 7 * 3_600_000);
    if (day.getUTCDay() % 6 !== 0) return day;
  }
}
