import { createSession } from "@/lib/accounts/create-session";
import { findActor } from "@/lib/accounts/find-actor";
import { buildTree, reportingUnits } from "@/lib/agencies/tree";
import { guessKind } from "@/lib/agencies/unit-kind";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { openCampaign } from "@/lib/campaigns/open-campaign";
import { type Role, systemActor, type User } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db";
import { pemiluPledge } from "@/lib/documents/standard-pledges";

/** A person of the world: signed in, with the own pact where the campaign asks for one. */
export type Resident = User & { employeeId: string; pactId: string };

const REPORTING = new Set(["education", "health", "personnel", "district"]);
const TREE = [
  { code: "root", parentCode: null, name: "Pemerintah Kabupaten Contoh" },
  { code: "education", parentCode: "root", name: "Dinas Pendidikan dan Kebudayaan" },
  { code: "korwil", parentCode: "education", name: "Korwil Pendidikan Kecamatan Rawa Indah" },
  { code: "school", parentCode: "korwil", name: "SDN 1 Sukorejo" },
  { code: "neighbour", parentCode: "korwil", name: "SDN 2 Sukorejo" },
  { code: "health", parentCode: "root", name: "Dinas Kesehatan" },
  { code: "personnel", parentCode: "root", name: "Badan Kepegawaian dan Pengembangan SDM" },
  { code: "district", parentCode: "root", name: "Kecamatan Rawa Indah" },
];

const system = systemActor("world");
const origin = { requestId: "req-world", ip: "10.0.0.1", userAgent: "vitest" };
let worlds = 0;

async function agencyOf(name: string) {
  worlds += 1;
  const letterhead = { government: name.toUpperCase(), place: "Rawa Indah" };
  const agency = await db.agency.create({ data: { code: `96.${String(worlds).padStart(2, "0")}`, name, letterhead } });
  const { units } = buildTree(TREE);
  const ids = new Map(units.map(({ code }) => [code, newId()]));
  const id = (code: string) => ids.get(code) ?? "";
  const reports = reportingUnits(units, REPORTING);
  await db.unit.createMany({
    data: units.map(({ code, parentCode, left, right, depth, ...unit }, position) => ({
      id: id(code),
      agencyId: agency.id,
      parentId: parentCode && id(parentCode),
      code,
      name: code === "root" ? name : unit.name,
      kind: guessKind(unit.name),
      reporting: REPORTING.has(code),
      position,
      left,
      right,
      depth,
      reportingUnitId: reports.get(code) ? id(reports.get(code) ?? "") : null,
    })),
  });
  const codes = ["root", "education", "korwil", "school", "neighbour", "health", "personnel", "district"] as const;
  const unitIds = Object.fromEntries(codes.map((code) => [code, id(code)])) as Record<(typeof codes)[number], string>;
  return { agencyId: agency.id, unitIds };
}

type Seat = { agencyId: string; unitId: string; name: string; role?: Role; over?: string; office?: string };
let serial = 0;

/** An employee with an active account and, if given, a role over a unit (`over`) or the whole agency. */
async function employ({ agencyId, unitId, name, role, over, office }: Seat): Promise<string> {
  serial += 1;
  const nip = `19850412201001${(serial % 2) + 1}${String(serial).padStart(3, "0")}`;
  const post = { employmentType: "PNS", tier: "FUNGSIONAL", grade: "III/b", rank: "Penata Muda Tk I" } as const;
  const employee = await db.employee.create({
    data: { agencyId, unitId, nip, name, titleBack: "S.Pd.", position: "Guru Ahli Pertama", ...post },
  });
  const account = await db.account.create({
    data: {
      agencyId,
      employeeId: employee.id,
      username: nip,
      displayName: `${name}, S.Pd.`,
      status: "active",
      ...(role && { roleGrants: { create: { role, agencyId, unitId: over, office } } }),
    },
  });
  return account.id;
}

/** Signs an account in and answers the actor as a request would find it. */
export async function signedIn(accountId: string): Promise<User> {
  const session = await createSession({ kind: "anonymous", origin }, { accountId, method: "password" });
  const actor = await findActor(session.token, origin);
  if (actor.kind !== "user") throw new Error(`account ${accountId} cannot sign in`);
  return actor;
}

async function outsider(agencyId: string | null, username: string, role: Role): Promise<User> {
  const account = await db.account.create({
    data: {
      agencyId,
      username: `${username}-${worlds}`,
      displayName: username,
      status: "active",
      roleGrants: { create: { role, agencyId } },
    },
  });
  return signedIn(account.id);
}

/**
 * A small world of two agencies in which every named person is signed in. Siti and Budi teach at a school two levels
 * below Dinas Pendidikan, Joko is its operator, Ratna heads the Dinas, Hadi the kecamatan; Wati verifies, Adi
 * administers. Kabupaten Sebelah has Rudi (admin) and Eko. The campaign of Contoh is open to all of its PNS.
 */
export async function world() {
  const home = await agencyOf("Pemerintah Kabupaten Contoh");
  const away = await agencyOf("Pemerintah Kabupaten Sebelah");
  const seat = (unit: keyof typeof home.unitIds, name: string, more: Partial<Seat> = {}) =>
    employ({ agencyId: home.agencyId, unitId: home.unitIds[unit], name, ...more });
  const { education, school, district } = home.unitIds;
  const accounts = {
    siti: await seat("school", "Siti Rahmawati"),
    budi: await seat("school", "Budi Santoso"),
    joko: await seat("school", "Joko Purnomo", { role: "unit_operator", over: school }),
    laras: await seat("neighbour", "Laras Wulandari", { role: "unit_operator", over: home.unitIds.neighbour }),
    ratna: await seat("education", "Ratna Dewi", { role: "unit_head", over: education, office: "Kepala Dinas" }),
    hadi: await seat("district", "Hadi Wibowo", { role: "unit_head", over: district, office: "Camat" }),
    maya: await seat("health", "Maya Lestari"),
    wati: await seat("personnel", "Wati Handayani", { role: "bkpsdm_verifier" }),
    adi: await seat("personnel", "Adi Nugroho", { role: "bkpsdm_admin" }),
  };
  const rudi = await employ({ ...place(away), name: "Rudi Hartono", role: "bkpsdm_admin" });
  const eko = await employ({ ...place(away), name: "Eko Prasetyo" });

  const { campaignId } = await createCampaign(system, {
    agencyId: home.agencyId,
    name: "Pakta Netralitas Pemilu 2029",
    contests: [{ type: "PEMILU", year: 2029 }],
    population: { employmentTypes: ["PNS"] },
    deadline: "2028-10-31",
    text: pemiluPledge,
  });
  await openCampaign(system, { campaignId });
  const pacts = await db.pact.findMany({ where: { campaignId }, select: { id: true, employeeId: true } });
  const resident = async (accountId: string): Promise<Resident> => {
    const actor = await signedIn(accountId);
    const employeeId = actor.employeeId ?? "";
    return { ...actor, employeeId, pactId: pacts.find((pact) => pact.employeeId === employeeId)?.id ?? "" };
  };
  return {
    agencyId: home.agencyId,
    units: home.unitIds,
    campaignId,
    siti: await resident(accounts.siti),
    budi: await resident(accounts.budi),
    joko: await resident(accounts.joko),
    laras: await resident(accounts.laras),
    ratna: await resident(accounts.ratna),
    hadi: await resident(accounts.hadi),
    maya: await resident(accounts.maya),
    wati: await resident(accounts.wati),
    adi: await resident(accounts.adi),
    observer: await outsider(home.agencyId, "bawaslu", "observer"),
    away: { ...away, rudi: await resident(rudi), eko: await resident(eko) },
  };
}

const place = ({ agencyId, unitIds }: Awaited<ReturnType<typeof agencyOf>>) => ({ agencyId, unitId: unitIds.school });

export type World = Awaited<ReturnType<typeof world>>;
