import { createCampaign } from "@/lib/campaigns/create-campaign";
import { openCampaign } from "@/lib/campaigns/open-campaign";
import type { User } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import type { EmploymentType } from "@/lib/employees/terms";
import { csv, load } from "@/tests/lib/imports/roster-file";
import { emptyAgency, officer } from "@/tests/support/actors";

export type RosterPerson = { nip: string; name: string; unit: string; type?: string; standing?: string };

const UNITS = csv(
  ["ID", "NAMA_UNOR", "ID_ATASAN"],
  ["R", "Pemkab Contoh", ""],
  ["D1", "Dinas Satu", "R"],
  ["S1", "SDN 1 Sukorejo", "D1"],
  ["D2", "Dinas Dua", "R"],
);

/** A file of people as SIASN exports it. */
export const roster = (people: readonly RosterPerson[]) =>
  csv(
    ["NIP", "NAMA", "UNOR ID", "JENIS PEGAWAI", "KEDUDUKAN HUKUM"],
    ...people.map(({ nip, name, unit, type = "PNS", standing = "Aktif" }) => [nip, name, unit, type, standing]),
  );

/** A NIP of its own: PNS, or NI PPPK. */
export const nipOf = (serial: number, family: "PNS" | "PPPK" = "PNS") =>
  `19${String(70 + (Math.floor(serial / 999) % 20))}0312${family === "PNS" ? "201501" : "202421"}1${String(1 + (serial % 999)).padStart(3, "0")}`;

let code = 10;

/** An agency with four units, loaded from a file, and an admin. */
export async function populated(people: readonly RosterPerson[]) {
  code += 1;
  const { id: agencyId } = await emptyAgency(`34.${code}`);
  const admin = await officer({ agencyId, role: "bkpsdm_admin" });
  await load(admin, "units", UNITS);
  await load(admin, "employees", roster(people));
  const units = Object.fromEntries((await db.unit.findMany({ where: { agencyId } })).map((u) => [u.code, u.id]));
  const unit = (unitCode: string) => units[unitCode] ?? "";
  const person = (nip: string) => db.employee.findFirstOrThrow({ where: { agencyId, nip } });
  return { agencyId, admin, unit, person };
}

/** Opens a campaign in the agency for these types, in these units or all. */
export async function opened(admin: User, employmentTypes: EmploymentType[], unitIds: string[] = []) {
  const { campaignId } = await createCampaign(admin, {
    name: "Pakta Netralitas Pemilu 2029",
    contests: [{ type: "PEMILU", year: 2029 }],
    population: { employmentTypes, unitIds },
    deadline: "2028-10-31",
    text: pemiluPledge,
  });
  await openCampaign(admin, { campaignId });
  return campaignId;
}
