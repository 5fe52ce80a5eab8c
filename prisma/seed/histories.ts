import { randomUUID } from "node:crypto";
import type { ExemptionReason, PactStatus } from "@/lib/pacts/schema";
import type { SeedCalendar } from "./calendar";
import type { Chance } from "./chance";
import type { SeedPerson } from "./people";
import type { SeedUnit } from "./unit-tree";

/** A person's pact and everything that happened to it, oldest first; the last step is the state now. */
export type History = {
  pactId: string;
  person: SeedPerson;
  steps: { at: Date; status: PactStatus; note?: string }[];
  openedAt: Date | null;
  method: "browser_drawn" | "browser_typed" | "wet_ink_scan" | null;
};

/** The state that stood at a moment. */
export function statusAt(history: History, moment: Date): PactStatus {
  return history.steps.findLast((step) => step.at <= moment)?.status ?? "pending";
}

export const lastStep = (history: History) => {
  const step = history.steps.at(-1);
  if (!step) throw new Error(`pact ${history.pactId} has no history`);
  return step;
};

const LEAVES: readonly (readonly [number, ExemptionReason])[] = [
  [9, "MELAHIRKAN"],
  [8, "TUGAS_BELAJAR"],
  [5, "CUTI_BESAR"],
  [5, "SAKIT"],
  [4, "DIPERBANTUKAN"],
];
const TARGET = 0.74;
const RETURN_NOTES = [
  "Tanda tangan belum dibubuhkan pada lembar. Mohon ditandatangani lalu diunggah kembali.",
  "Pindaian buram sehingga nama dan NIP tidak terbaca. Mohon dipindai ulang.",
  "Bagian bawah lembar terpotong. Mohon unggah lembar yang utuh.",
  "Nama pada lembar bukan nama pegawai ini. Mohon periksa kembali.",
];
const DECLINES = [
  "Saya ingin berkonsultasi lebih dahulu mengenai akibat hukum pernyataan ini sebelum menandatangani.",
  "Saya sedang dalam proses pengunduran diri, sehingga belum bersedia menandatangani.",
];

/** How far each unit has come, 0 to 1: uneven, as in life. */
export function paces(units: readonly SeedUnit[], luck: Chance): Map<string, number> {
  const byCode = new Map<string, number>();
  for (const unit of units) byCode.set(unit.code, paceOf(unit, byCode.get(unit.parentCode ?? ""), luck));
  return levelled(byCode, units);
}

/** Units in which hardly anybody has begun. */
const STRAGGLERS: Record<string, number> = {
  "Dinas Perpustakaan dan Kearsipan": 0,
  "Kecamatan Pulosari": 0.11,
  "Dinas Perhubungan": 0.24,
};

/** Offices, districts and health centres go their own way; schools follow their Korwil, each with its own pace. */
function paceOf(unit: SeedUnit, above: number | undefined, luck: Chance): number {
  const straggling = STRAGGLERS[unit.name] ?? (above !== undefined && above < 0.25 ? above : undefined);
  if (straggling !== undefined) return straggling;
  if (unit.setting === "hospital") return 0.55 + luck.next() * 0.35;
  if (unit.setting === "school" && luck.happens(0.12)) return luck.pick([0, 1, 1]);
  const isOwnRoad = unit.reporting || unit.setting === "korwil" || unit.setting === "clinic";
  if (!isOwnRoad && above !== undefined) return Math.min(1, Math.max(0, above + (luck.next() - 0.5) * 0.36));
  return luck.weighted([
    [11, 1],
    [31, 0.86 + luck.next() * 0.12],
    [38, 0.66 + luck.next() * 0.2],
    [17, 0.38 + luck.next() * 0.26],
    [5, 0.08 + luck.next() * 0.2],
    [2, 0],
  ]);
}

/** Moves all but the finished and the idle until the whole agency stands at TARGET. */
function levelled(paces: Map<string, number>, units: readonly SeedUnit[]): Map<string, number> {
  const people = units.reduce((sum, unit) => sum + unit.people, 0);
  for (let round = 0; round < 8; round += 1) {
    const done = units.reduce((sum, unit) => sum + unit.people * (paces.get(unit.code) ?? 0), 0);
    const lack = TARGET - done / people;
    for (const [code, pace] of paces) {
      if (pace >= 0.25 && pace < 1) paces.set(code, Math.min(0.99, Math.max(0.02, pace + lack)));
    }
  }
  return paces;
}

/** What became of everyone's pact until now. */
export function tellHistories(
  people: readonly SeedPerson[],
  units: readonly SeedUnit[],
  luck: Chance,
  dates: SeedCalendar,
): History[] {
  const pace = paces(units, luck);
  const onPaper = new Set(
    units.filter(({ setting }) => setting === "school" || setting === "clinic").filter(() => luck.happens(0.06)),
  );
  return people.map((person) => {
    const history: History = {
      pactId: randomUUID(),
      person,
      steps: [{ at: dates.opening, status: "pending" }],
      openedAt: null,
      method: null,
    };
    if (person.obligation === "exempt") {
      history.steps = [{ at: dates.opening, status: "exempt", note: "KEDUDUKAN_HUKUM" }];
      return history;
    }
    const isLeader = person.post.tier === "JPT";
    if (!isLeader && luck.happens(0.008)) return step(history, dates.officeHour(luck), "exempt", luck.weighted(LEAVES));
    if (isLeader || luck.happens(pace.get(person.unit.code) ?? 0.7)) {
      if (onPaper.has(person.unit) && luck.happens(0.6)) return submitOnPaper(history, luck, dates);
      const moment =
        isLeader && luck.happens(0.85) ? dates.at(dates.openingDay, 8.5 + luck.next()) : dates.officeHour(luck);
      history.openedAt = new Date(moment.getTime() - luck.between(40, 400) * 1000);
      history.method = luck.happens(0.92) ? "browser_drawn" : "browser_typed";
      return step(history, moment, "signed");
    }
    if (luck.happens(0.035)) return submitOnPaper(history, luck, dates, 4);
    if (luck.happens(0.0028)) return step(history, dates.officeHour(luck), "declined", luck.pick(DECLINES));
    if (luck.happens(0.16)) history.openedAt = dates.officeHour(luck);
    return history;
  });
}

/** A sheet is uploaded; BKPSDM decides a working day or two later, unless `lateDays` ago is too recent. */
function submitOnPaper(history: History, luck: Chance, dates: SeedCalendar, lateDays = 14): History {
  const uploaded = dates.officeHour(luck, -lateDays);
  history.method = "wet_ink_scan";
  step(history, uploaded, "awaiting_verification");
  const decided = dates.officeHourAfter(luck, uploaded, luck.between(20, 70));
  if (!decided) return history;
  if (luck.happens(0.9)) return step(history, decided, "verified");
  return step(history, decided, "returned", luck.pick(RETURN_NOTES));
}

function step(history: History, at: Date, status: PactStatus, note?: string): History {
  history.steps.push({ at, status, ...(note === undefined ? {} : { note }) });
  return history;
}

type Joined = { cohort: ReadonlySet<History>; at: Date };

/** To decline leaves the pact's own instant alone (lib/pacts/decline-pact.ts). */
function shownInstant(history: History): Date {
  const steps = history.steps.filter(({ status }) => status !== "declined");
  return steps.at(-1)?.at ?? lastStep(history).at;
}

/** Rows of table pact; the cohort came in later than the rest. */
export function pactRows(
  agencyId: string,
  campaignId: string,
  histories: readonly History[],
  opening: Date,
  { cohort, at }: Joined,
) {
  return histories.map((history) => ({
    id: history.pactId,
    agency_id: agencyId,
    campaign_id: campaignId,
    employee_id: history.person.id,
    unit_id: history.person.unit.id,
    employment_type: history.person.employmentType,
    tier: history.person.post.tier,
    status: lastStep(history).status,
    status_at: cohort.has(history) ? at : shownInstant(history),
    added_at: cohort.has(history) ? at : opening,
    added_reason: cohort.has(history) ? "PPPK baru" : "Pembukaan kegiatan",
    opened_at: history.openedAt,
  }));
}
