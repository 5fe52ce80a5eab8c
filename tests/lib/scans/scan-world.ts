import type { Role, User } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db";
import type { EmploymentType } from "@/lib/employees/terms";

let serial = 1000;
const next = () => {
  serial += 1;
  return serial;
};
const nextNip = () => `19850101201001${next()}`;

type UnitPlace = { id: string; agencyId: string; left: number; right: number };

async function unit(
  agencyId: string,
  name: string,
  left: number,
  right: number,
  parent?: UnitPlace,
  reporting = false,
) {
  const id = newId();
  const reportingUnitId = reporting ? id : (parent?.id ?? null);
  const data = { id, agencyId, name, left, right, reporting, parentId: parent?.id ?? null, reportingUnitId };
  await db.unit.create({ data });
  return { id, agencyId, left, right };
}

async function person(name: string, at: UnitPlace, campaignId: string, employmentType: EmploymentType = "PNS") {
  const { agencyId } = at;
  const employee = await db.employee.create({
    data: { agencyId, unitId: at.id, nip: nextNip(), name, employmentType, tier: "FUNGSIONAL", grade: "III/c" },
  });
  const pact = await db.pact.create({
    data: { agencyId, campaignId, employeeId: employee.id, unitId: at.id, employmentType, tier: "FUNGSIONAL" },
  });
  return { employeeId: employee.id, pactId: pact.id, nip: employee.nip, name };
}

async function account(
  name: string,
  agencyId: string,
  role: Role | null,
  subtree: UnitPlace | null,
  employeeId: string | null,
) {
  const made = await db.account.create({
    data: {
      agencyId,
      employeeId,
      username: `${name.toLowerCase()}-${next()}`,
      displayName: name,
      status: "active",
    },
  });
  const place = subtree && { agencyId, unitId: subtree.id, left: subtree.left, right: subtree.right };
  const user: User = {
    kind: "user",
    accountId: made.id,
    sessionId: newId(),
    name,
    username: made.username,
    agencyId,
    employeeId,
    grants: role ? [{ role, agencyId, subtree: place, office: null, acting: null }] : [],
    origin: { requestId: `test-${name}`, ip: "10.1.2.3", userAgent: "vitest" },
  };
  return user;
}

async function agency(name: string) {
  const { id: agencyId } = await db.agency.create({ data: { code: `33.${next()}`, name } });
  const root = await unit(agencyId, name, 1, 12);
  const campaign = await db.campaign.create({
    data: {
      agencyId,
      name: `Pakta ${name}`,
      contests: [{ type: "PEMILU", year: 2029 }],
      population: {},
      options: {},
      deadline: new Date("2028-11-01"),
    },
  });
  const text = await db.pledgeText.create({
    data: {
      campaignId: campaign.id,
      version: 1,
      title: "PAKTA INTEGRITAS",
      opening: "Saya yang bertanda tangan di bawah ini berikrar:",
      points: ["Menjaga netralitas;", "Menolak politik uang."],
      closing: "Demikian ikrar ini dibuat.",
      statement: "Saya menyatakan kebenaran ikrar ini.",
    },
  });
  await db.campaign.update({ where: { id: campaign.id }, data: { textId: text.id, status: "open" } });
  return { agencyId, root, campaignId: campaign.id };
}

/** A small regency with a Dinas of two schools and a district, and a neighbour regency; all pacts are pending. */
export async function scanWorld() {
  const here = await agency("Kabupaten Contoh");
  const dinas = await unit(here.agencyId, "Dinas Pendidikan", 2, 7, here.root, true);
  const school = await unit(here.agencyId, "SMP Negeri 1", 3, 4, dinas);
  const otherSchool = await unit(here.agencyId, "SMP Negeri 2", 5, 6, dinas);
  const district = await unit(here.agencyId, "Kecamatan Rawa", 8, 9, here.root, true);
  const there = await agency("Kabupaten Sebelah");

  const siti = await person("Siti Aminah", school, here.campaignId);
  const budi = await person("Budi Santoso", otherSchool, here.campaignId, "PPPK");
  const rawa = await person("Rahmat Hidayat", district, here.campaignId);
  const watiSelf = await person("Wati Lestari", district, here.campaignId);
  const { agencyId } = here;
  return {
    ...here,
    dinas,
    school,
    district,
    siti,
    budi,
    rawa,
    watiSelf,
    joko: await account("Joko", agencyId, "unit_operator", school, null),
    neighbour: await account("Nina", agencyId, "unit_operator", otherSchool, null),
    ratna: await account("Ratna", agencyId, "unit_head", dinas, null),
    camat: await account("Camat", agencyId, "unit_head", district, null),
    wati: await account("Wati", agencyId, "bkpsdm_verifier", null, watiSelf.employeeId),
    adi: await account("Adi", agencyId, "bkpsdm_admin", null, null),
    leader: await account("Lukman", agencyId, "leader", null, null),
    observer: await account("Oki", agencyId, "observer", null, null),
    sitiSelf: await account("Siti", agencyId, null, null, siti.employeeId),
    stranger: await account("Seno", there.agencyId, "bkpsdm_admin", null, null),
  };
}

export type ScanWorld = Awaited<ReturnType<typeof scanWorld>>;

/** A sheet as if prepared: no bytes behind it. `mark` makes its hash differ. */
export function preparedSheet(pactId: string, mark = "a") {
  const sha256 = mark.repeat(64).slice(0, 64);
  return {
    pactId,
    file: { sha256, size: 1234, kind: "pdf", name: "lembar.pdf" },
    pages: [{ sha256: "e".repeat(64), width: 1240, height: 1754 }],
  };
}

export const eventsOf = (pactId: string, action?: string) =>
  db.auditEvent.findMany({ where: { subjectId: pactId, action }, orderBy: { id: "asc" } });
export const statusOf = async (pactId: string) => (await db.pact.findUniqueOrThrow({ where: { id: pactId } })).status;
