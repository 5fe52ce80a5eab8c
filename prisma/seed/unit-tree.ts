import { randomUUID } from "node:crypto";
import { buildTree, reportingUnits } from "@/lib/agencies/tree";
import { guessKind } from "@/lib/agencies/unit-kind";
import type { Chance } from "./chance";
import { BAGIAN, EDUCATION, HEALTH, OFFICES, type Office } from "./offices";
import { DISTRICTS, VILLAGES, WARDS } from "./places";

/** What a unit's people do: which posts it has and how it signs. */
export type Setting =
  | "agency"
  | "setda"
  | "bagian"
  | "office"
  | "division"
  | "korwil"
  | "school"
  | "clinic"
  | "hospital"
  | "district"
  | "ward";

export type PlannedUnit = {
  code: string;
  parentCode: string | null;
  name: string;
  setting: Setting;
  /** People placed in this very unit. */
  people: number;
  reporting: boolean;
  acting: boolean;
};

export type SeedUnit = PlannedUnit & {
  id: string;
  address: string;
  left: number;
  right: number;
  depth: number;
  reportingUnitId: string | null;
};

/** Adds a unit below another (null: at the top) and answers its code. */
export type AddUnit = (
  parent: string | null,
  setting: Setting,
  name: string,
  people: number,
  more?: Partial<PlannedUnit>,
) => string;

/** A plan to add units to, in official order. */
export function unitPlan(): { plan: PlannedUnit[]; add: AddUnit } {
  const plan: PlannedUnit[] = [];
  return {
    plan,
    add(parentCode, setting, name, people, more = {}) {
      const code = `U${String(plan.length + 1).padStart(4, "0")}`;
      plan.push({ code, parentCode, name, setting, people, reporting: false, acting: false, ...more });
      return code;
    },
  };
}

/** The units of Kabupaten Contoh in official order, some 740 of them, numbered and with their reporting units. */
export function planUnits(luck: Chance): SeedUnit[] {
  const { plan, add } = unitPlan();
  const root = add(null, "agency", "Pemerintah Kabupaten Contoh", 0);
  const setda = add(root, "setda", "Sekretariat Daerah", 9, { reporting: true });
  for (const name of BAGIAN) add(setda, "bagian", name, 19, { reporting: true });

  const addOffice = ({ name, people, divisions, acting = false }: Office) => {
    const own = 1;
    const office = add(root, "office", name, own, { reporting: true, acting });
    for (const [at, division] of divisions.entries()) {
      add(office, "division", division, share(people - own, divisions.length, at));
    }
    return office;
  };
  for (const office of OFFICES.slice(0, 2)) addOffice(office);
  const education = addOffice(EDUCATION);
  for (const [at, district] of DISTRICTS.entries()) {
    const korwil = add(education, "korwil", `Korwil Pendidikan Kecamatan ${district}`, 3);
    for (const [n, size] of sizes(luck, share(2726, 19, at), share(470, 19, at), 4, 9).entries()) {
      const village = VILLAGES[n] ?? district;
      add(korwil, "school", `SDN ${(at % 3) + 1} ${village} ${district}`, size);
    }
  }
  for (const [at, district] of DISTRICTS.entries()) {
    for (let n = 1; n <= (at === 0 ? 4 : 3); n += 1) add(education, "school", `SMPN ${n} ${district}`, 22);
  }
  for (const district of DISTRICTS.slice(0, 4)) add(education, "school", `TK Negeri Pembina ${district}`, 6);
  add(education, "school", "Sanggar Kegiatan Belajar Rawa Indah", 12);
  const health = addOffice(HEALTH);
  for (const [at, district] of DISTRICTS.entries()) {
    add(health, "clinic", `Puskesmas ${district}`, 43);
    if (at < 8) add(health, "clinic", `Puskesmas ${district} II`, 43);
  }
  add(health, "division", "UPT Laboratorium Kesehatan Daerah", 17);
  add(health, "division", "UPT Instalasi Farmasi", 20);
  add(root, "hospital", "RSUD Contoh Sehat", 450, { reporting: true });
  add(root, "hospital", "RSUD Bunda Rawa Indah", 240, { reporting: true });
  for (const office of OFFICES.slice(2)) addOffice(office);
  for (const [at, district] of DISTRICTS.entries()) {
    const code = add(root, "district", `Kecamatan ${district}`, 19, { reporting: true, acting: at === 7 || at === 16 });
    for (const ward of WARDS.find(([name]) => name === district)?.[1] ?? []) add(code, "ward", `Kelurahan ${ward}`, 7);
  }
  return placeUnits(plan, "Rawa Indah 53999");
}

/** Numbers the planned units and finds whom each reports through; reporting ones get an address in `town`. */
export function placeUnits(plan: readonly PlannedUnit[], town: string): SeedUnit[] {
  const { units, faults } = buildTree(plan);
  if (faults.length > 0) throw new Error("the planned units are no tree");
  const reports = reportingUnits(units, new Set(plan.filter((unit) => unit.reporting).map((unit) => unit.code)));
  const ids = new Map(units.map(({ code }) => [code, randomUUID()]));
  const reporting = units.filter((unit) => unit.reporting);
  return units.map((unit) => ({
    ...unit,
    address: unit.reporting ? addressOf(unit.name, reporting.indexOf(unit) + 1, town) : "",
    id: ids.get(unit.code) ?? "",
    reportingUnitId: ids.get(reports.get(unit.code) ?? "") ?? null,
  }));
}

function addressOf(name: string, position: number, town: string): string {
  const district = /^Kecamatan (.+)$/.exec(name)?.[1];
  return district
    ? `Jalan Raya ${district} Nomor 1, Kecamatan ${district}`
    : `Jalan Pemuda Nomor ${2 * position}, ${town}`;
}

/** Rows of table unit, parents first. */
export function unitRows(agencyId: string, units: readonly SeedUnit[]) {
  const ids = new Map(units.map((unit) => [unit.code, unit.id]));
  return units.map((unit, position) => ({
    id: unit.id,
    agency_id: agencyId,
    parent_id: unit.parentCode && ids.get(unit.parentCode),
    code: unit.code,
    name: unit.name,
    kind: guessKind(unit.name),
    reporting: unit.reporting,
    address: unit.address,
    position,
    left: unit.left,
    right: unit.right,
    depth: unit.depth,
    reporting_unit_id: unit.reportingUnitId,
  }));
}

/** The part of `total` that falls to the `at`-th of `parts`, differing by one at most. */
export function share(total: number, parts: number, at: number): number {
  return Math.floor((total * (at + 1)) / parts) - Math.floor((total * at) / parts);
}

/** `parts` sizes between `low` and `high` that add up to `total`. */
function sizes(luck: Chance, total: number, parts: number, low: number, high: number): number[] {
  const result = new Array<number>(parts).fill(low);
  for (let left = total - low * parts; left > 0; ) {
    const at = luck.between(0, parts - 1);
    if ((result[at] ?? high) >= high) continue;
    result[at] = (result[at] ?? low) + 1;
    left -= 1;
  }
  return result;
}
