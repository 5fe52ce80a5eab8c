import { employmentTypeNames, tierNames } from "@/lib/employees/terms";
import { fullName } from "@/lib/format/person";
import type { PersonFields } from "@/lib/imports/known-person";
import type { EmployeeChanges } from "@/lib/imports/match-employees";
import type { UnitChanges } from "@/lib/imports/match-units";
import type { SampleRow } from "@/lib/imports/schema";

/** So many of each are enough to judge a file by. */
const SHOWN = 50;

const fieldNames: Record<keyof PersonFields, string> = {
  unitId: "Unit",
  personId: "PNS ID",
  nip: "NIP",
  name: "Nama",
  titleFront: "Gelar depan",
  titleBack: "Gelar belakang",
  employmentType: "Jenis pegawai",
  grade: "Golongan",
  rank: "Pangkat",
  position: "Jabatan",
  positionType: "Jenis jabatan",
  tier: "Jenjang",
  legalStanding: "Kedudukan hukum",
  obligation: "Kewajiban",
  email: "Email",
  phone: "Nomor HP",
  appointmentDate: "TMT CPNS",
};
const obligations = { obligated: "Wajib", exempt: "Diusulkan dikecualikan", out: "Di luar sasaran" } as const;
/** Said to have changed, without what they were. */
const PRIVATE: readonly (keyof PersonFields)[] = ["email", "phone"];

/** The first new and the first changed people of a file, each change as people read it. */
export function employeeSamples({ create, update }: EmployeeChanges, unitNames: ReadonlyMap<string, string>) {
  const unitOf = (person: PersonFields) => unitNames.get(person.unitId) ?? "-";
  const row = (person: PersonFields, changes: SampleRow["changes"]): SampleRow => {
    return { name: fullName(person), place: `${person.nip} · ${unitOf(person)}`, changes };
  };
  const words = (person: PersonFields, field: keyof PersonFields): string => {
    if (field === "unitId") return unitOf(person);
    if (field === "employmentType") return employmentTypeNames[person.employmentType];
    if (field === "tier") return tierNames[person.tier];
    if (field === "obligation") return obligations[person.obligation];
    return person[field] || "-";
  };
  return {
    created: create.slice(0, SHOWN).map((person) => row(person, [])),
    updated: update.slice(0, SHOWN).map(({ before, after, changed }) => {
      const changes = changed.map((field) => {
        const shown = PRIVATE.includes(field) ? () => "" : (person: PersonFields) => words(person, field);
        return { field: fieldNames[field], before: shown(before), after: shown(after) };
      });
      const back = before.gone ? [{ field: "Keadaan", before: "Tidak lagi bertugas", after: "Bertugas" }] : [];
      return row(after, [...back, ...changes]);
    }),
  };
}

/** The first new and the first changed units of a file. */
export function unitSamples({ create, update }: UnitChanges, known: readonly { id: string; name: string }[]) {
  const names = new Map([...known, ...create, ...update].map(({ id, name }) => [id, name]));
  const above = (parentId: string | null) => (parentId && names.get(parentId)) || "-";
  const told = update.filter(({ reordered }) => !reordered);
  return {
    created: create.slice(0, SHOWN).map((unit): SampleRow => {
      return { name: unit.name, place: above(unit.parentId), changes: [] };
    }),
    updated: told.slice(0, SHOWN).map(({ before, ...after }): SampleRow => {
      const pairs = [
        { field: "Nama", before: before.name, after: after.name },
        { field: "ID", before: before.code ?? "-", after: after.code ?? "-" },
        { field: "Unit atasan", before: above(before.parentId), after: above(after.parentId) },
        { field: "Jenis", before: before.kind, after: after.kind },
        { field: "Melapor", before: yesNo(before.reporting), after: yesNo(after.reporting) },
        { field: "Keadaan", before: before.gone ? "Tidak berlaku" : "Berlaku", after: "Berlaku" },
      ];
      const changes = pairs.filter((pair) => pair.before !== pair.after);
      return { name: after.name, place: above(after.parentId), changes };
    }),
  };
}

const yesNo = (value: boolean) => (value ? "Ya" : "Tidak");
