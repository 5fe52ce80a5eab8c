import { randomUUID } from "node:crypto";
import canonicalize from "canonicalize";
import { sha256 } from "@/lib/core/hash";
import { employmentTypes } from "@/lib/employees/terms";
import { isoDay } from "@/lib/format/date";
import { fullName } from "@/lib/format/person";
import { totalsOf } from "@/lib/monitoring/rules";
import { exemptionName, type PactStatus } from "@/lib/pacts/schema";
import { countByType } from "@/lib/reports/rules";
import { REPORT_STATEMENT, type ReportContent, type ReportPerson } from "@/lib/reports/schema";
import { actorOf } from "./accounts";
import { AGENCY, BKPSDM, LETTERHEAD, type SeedCampaign } from "./campaigns";
import { grouped } from "./grouped";
import { type History, lastStep, statusAt } from "./histories";
import { insertRows } from "./insert-rows";
import { exemptionNote } from "./outcomes";
import type { SeedWorld } from "./seed-world";
import type { SeedUnit } from "./unit-tree";

const LARGEST = /^Dinas (Pendidikan|Kesehatan)/;
const RETURN_NOTES = [
  "Jumlah sasaran pada surat pengantar berbeda dengan lampiran. Mohon diperiksa kembali.",
  "Surat pengantar belum ditandatangani kepala unit. Mohon dikirim ulang.",
  "Masih terdapat lembar yang dikembalikan dan belum diperbaiki. Mohon dilengkapi lebih dahulu.",
];

const REGION = AGENCY.name.replace(/^Pemerintah /, "");
const COPIES = `Sekretaris Daerah ${REGION}\nInspektur ${REGION}`;

type Setting = SeedWorld & { campaign: SeedCampaign };
type Outcome = "accepted" | "submitted" | "returned";

/** Thirty units' reports accepted (two of them at the second attempt), six waiting, three returned, the rest none. */
export async function insertReports(world: SeedWorld, campaign: SeedCampaign): Promise<void> {
  const setting = { ...world, campaign };
  const { luck, histories, units } = world;
  const members = grouped(histories, ({ person }) => person.unit.reportingUnitId);
  const done = (unit: SeedUnit) => {
    const all = members.get(unit.id) ?? [];
    return all.filter((one) => ["signed", "verified"].includes(lastStep(one).status)).length / Math.max(1, all.length);
  };
  // The two largest, with six of ten people, have reported: else "terlapor" would say nothing about the regency.
  const eagerness = (unit: SeedUnit) => (LARGEST.test(unit.name) ? 2 : Number(done(unit) > 0.6));
  const willing = luck
    .shuffled(units.filter((unit) => unit.reporting && done(unit) > 0.3))
    .sort((a, b) => eagerness(b) - eagerness(a));
  const outcomes: Outcome[] = [
    ...Array<Outcome>(30).fill("accepted"),
    ...Array<Outcome>(6).fill("submitted"),
    ...Array<Outcome>(3).fill("returned"),
  ];
  const rows = outcomes.flatMap((outcome, at) => {
    const unit = willing[at];
    return unit ? reportsOf(unit, outcome, at, members.get(unit.id) ?? [], setting) : [];
  });
  await insertRows("report", rows);
}

function reportsOf(unit: SeedUnit, outcome: Outcome, at: number, histories: History[], setting: Setting) {
  const { dates, luck } = setting;
  const days = dates.workdayBefore(outcome === "submitted" ? luck.between(1, 3) : luck.between(4, 11));
  const moment = dates.at(days, 9 + luck.next() * 6);
  const final = reportRow({ unit, number: 1, outcome, moment, at, histories }, setting);
  if (outcome !== "accepted" || at >= 2) return [final];
  const earlier = dates.at(dates.workdayBefore(3 - days), 10 + luck.next() * 4);
  return [
    reportRow({ unit, number: 1, outcome: "returned", moment: earlier, at, histories }, setting),
    reportRow({ unit, number: 2, outcome, moment, at: at + 40, histories }, setting),
  ];
}

type Plan = { unit: SeedUnit; number: number; outcome: Outcome; moment: Date; at: number; histories: History[] };

function reportRow({ unit, number, outcome, moment, at, histories }: Plan, setting: Setting) {
  const { agencyId, campaign, dates, luck, trail, officers, verifier } = setting;
  const head = officers.heads.get(unit.id);
  if (!head) throw new Error(`${unit.name} has no head to report`);
  const content = contentAt(unit, campaign, histories, moment);
  const canonical = canonicalize(content) ?? "";
  const contentHash = sha256(canonical);
  const decidedAt = outcome === "submitted" ? null : dates.officeHourAfter(luck, moment, 4);
  const id = randomUUID();
  const note = outcome === "returned" ? luck.pick(RETURN_NOTES) : null;
  const subject = { type: "report" as const, id, agencyId };
  const { rate: _rate, ...figures } = content.figures;
  trail.note(moment, actorOf(head), "report.submit", subject, { number, contentHash, figures });
  if (decidedAt && outcome === "accepted")
    trail.note(decidedAt, actorOf(verifier), "report.accept", subject, { number });
  if (decidedAt && note) trail.note(decidedAt, actorOf(verifier), "report.return", subject, { number, note });
  return {
    id,
    agency_id: agencyId,
    campaign_id: campaign.id,
    unit_id: unit.id,
    number,
    state: decidedAt ? outcome : "submitted",
    figures: content.figures,
    content: canonical,
    content_hash: contentHash,
    letter_number: `800.1.${luck.between(2, 9)}/${100 + at * 7}/${moment.getUTCFullYear()}`,
    letter_date: isoDay(moment, "WIB"),
    statement: REPORT_STATEMENT,
    note: null,
    copies: COPIES,
    submitted_by: {
      name: head.name,
      nip: head.username,
      rank: head.person?.rank ?? null,
      office:
        head.person?.post.title === "Camat"
          ? `Camat ${unit.name.replace("Kecamatan ", "")}`
          : (head.person?.post.title ?? null),
      acting: unit.acting ? "Plt" : null,
    },
    submitted_by_id: head.id,
    submitted_at: moment,
    decided_by_id: decidedAt && verifier.id,
    decided_at: decidedAt,
    decision_note: decidedAt && note,
  };
}

/** What the report froze at its moment: the same shape as lib/reports/report-content.ts makes of the present. */
function contentAt(unit: SeedUnit, campaign: SeedCampaign, histories: readonly History[], moment: Date): ReportContent {
  const people = [...histories]
    .sort((a, b) => a.person.unit.left - b.person.unit.left || a.person.name.localeCompare(b.person.name))
    .map((history) => reportedPerson(history, statusAt(history, moment)));
  const counts: Record<string, number> = {};
  for (const { status } of people) counts[status] = (counts[status] ?? 0) + 1;
  return {
    version: 2,
    campaignId: campaign.id,
    campaignName: campaign.name,
    unitId: unit.id,
    unitName: unit.name,
    unitAddress: [unit.address],
    agency: { name: AGENCY.name, bkpsdmName: BKPSDM, zone: AGENCY.zone, letterhead: LETTERHEAD },
    figures: totalsOf(counts),
    byType: countByType(employmentTypes, people),
    people,
  };
}

function reportedPerson(history: History, status: PactStatus): ReportPerson {
  const { person } = history;
  const reason = status === "exempt" ? (lastStep(history).note ?? "LAINNYA") : null;
  return {
    pactId: history.pactId,
    name: fullName(person),
    nip: person.nip,
    employmentType: person.employmentType,
    standing: [person.rank, person.grade].filter(Boolean).join(", ") || null,
    position: person.post.title,
    unitName: person.unit.name,
    status,
    reason: reason && exemptionName(reason, exemptionNote(history, reason)),
  };
}
