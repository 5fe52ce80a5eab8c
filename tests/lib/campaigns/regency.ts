import { draftFromValues, emptyDraft } from "@/lib/campaigns/form-draft";
import { Refusal } from "@/lib/core/errors";
import { db } from "@/lib/db";
import type { EmploymentType, Tier } from "@/lib/employees/terms";
import { emptyAgency, officer } from "../../support/actors";

type UnitSeed = { name: string; parent?: string; left: number; right: number; reporting?: boolean; reporter?: string };

/** A small regency: a divided Dinas with two schools, a Setda with a Bagian that reports for itself, a Kecamatan. */
const tree: Record<string, UnitSeed> = {
  root: { name: "Kabupaten Contoh", left: 1, right: 14 },
  setda: { name: "Sekretariat Daerah", parent: "root", left: 2, right: 5, reporting: true, reporter: "setda" },
  bagian: { name: "Bagian Hukum", parent: "setda", left: 3, right: 4, reporting: true, reporter: "bagian" },
  dinas: { name: "Dinas Pendidikan", parent: "root", left: 6, right: 11, reporting: true, reporter: "dinas" },
  sd: { name: "SDN 1", parent: "dinas", left: 7, right: 8, reporter: "dinas" },
  smp: { name: "SMPN 1", parent: "dinas", left: 9, right: 10, reporter: "dinas" },
  camat: { name: "Kecamatan Sukamaju", parent: "root", left: 12, right: 13, reporting: true, reporter: "camat" },
};
export type UnitKey = "root" | "setda" | "bagian" | "dinas" | "sd" | "smp" | "camat";

let agencies = 0;

/** A regency with its units, without people. Units are found by their key. */
export async function regency() {
  agencies += 1;
  const agency = await emptyAgency(`33.${String(agencies).padStart(2, "0")}`);
  const units = {} as Record<UnitKey, string>;
  for (const [key, { name, parent, left, right, reporting = false }] of Object.entries(tree)) {
    const unit = await db.unit.create({
      data: { agencyId: agency.id, parentId: parent ? units[parent as UnitKey] : null, name, left, right, reporting },
    });
    units[key as UnitKey] = unit.id;
  }
  for (const [key, { reporter }] of Object.entries(tree)) {
    if (!reporter) continue;
    await db.unit.update({
      where: { id: units[key as UnitKey] },
      data: { reportingUnitId: units[reporter as UnitKey] },
    });
  }
  const place = { agencyId: agency.id };
  return {
    agency,
    units,
    admin: await officer({ ...place, role: "bkpsdm_admin" }),
    verifier: await officer({ ...place, role: "bkpsdm_verifier" }),
    leader: await officer({ ...place, role: "leader" }),
    observer: await officer({ ...place, role: "observer" }),
    /** Heads the Dinas. */
    head: await officer({ ...place, role: "unit_head", unitId: units.dinas }),
    camat: await officer({ ...place, role: "unit_head", unitId: units.camat }),
  };
}
export type Regency = Awaited<ReturnType<typeof regency>>;

type Person = {
  unit: UnitKey;
  type?: EmploymentType;
  tier?: Tier;
  obligation?: "obligated" | "exempt" | "out";
  gone?: boolean;
};

let people = 0;

/** Adds people to a regency. */
export async function employ({ agency, units }: Regency, persons: readonly Person[]) {
  const rows = persons.map(({ unit, type = "PNS", tier = "PELAKSANA", obligation = "obligated", gone }) => {
    people += 1;
    return {
      agencyId: agency.id,
      unitId: units[unit],
      nip: type === "NON_ASN" ? `honorer-${people}` : `19800101200501${String(1000 + (people % 9000))}`,
      name: `Pegawai ${people}`,
      employmentType: type,
      tier,
      obligation,
      legalStanding: obligation === "exempt" ? "CLTN" : "Aktif",
      goneAt: gone ? new Date() : null,
    };
  });
  return db.employee.createManyAndReturn({ data: rows });
}

/** A draft as the form would send it. */
export function draft(change: Record<string, unknown> = {}) {
  const values = { ...emptyDraft(), contestType: "PEMILU", contestYear: "2029" };
  return { ...draftFromValues({ ...values, name: "Pakta Netralitas Pemilu 2029", deadline: "2028-10-20" }), ...change };
}

/** "done", or the code of the refusal. */
export function outcome(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => "done",
    (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  );
}

/** The audit trail of a campaign, oldest first. */
export function trailOf(campaignId: string) {
  return db.auditEvent.findMany({
    where: { subjectType: "campaign", subjectId: campaignId },
    orderBy: { id: "asc" },
    select: { action: true, data: true, actor: true },
  });
}
