import { randomUUID } from "node:crypto";
import type { Grant, Role, User } from "@/lib/core/actor";
import { db, plain } from "@/lib/db";
import { reportContentNow } from "@/lib/reports/report-content";

const origin = { requestId: "test", ip: null, userAgent: null };
let serial = 0;

type UnitSeed = { name: string; kind: string; left: number; right: number; reporting: boolean };

async function addAgency(code: string, name: string) {
  const letterhead = { government: `Pemerintah ${name}`, address: "Jalan Merdeka 1", contact: "", place: "Kota Uji" };
  const agency = await db.agency.create({ data: { code, name: `Pemerintah ${name}`, letterhead } });
  const root = await addUnit(agency.id, null, { name, kind: "LAINNYA", left: 1, right: 20, reporting: false }, null);
  return { id: agency.id, root };
}

async function addUnit(agencyId: string, parentId: string | null, unit: UnitSeed, reportingUnitId: string | null) {
  const id = randomUUID();
  return db.unit.create({
    data: { id, agencyId, parentId, ...unit, reportingUnitId: unit.reporting ? id : reportingUnitId },
  });
}
type Unit = Awaited<ReturnType<typeof addUnit>>;

async function addPerson(
  unit: Unit,
  name: string,
  extra: { titleBack?: string; employmentType?: "PNS" | "PPPK" } = {},
) {
  serial += 1;
  const nip = `19800101200501${1 + (serial % 2)}${String(serial).padStart(3, "0")}`;
  return db.employee.create({
    data: {
      agencyId: unit.agencyId,
      unitId: unit.id,
      nip,
      name,
      tier: "PELAKSANA",
      employmentType: "PNS",
      rank: "Penata",
      grade: "III/c",
      position: "Analis",
      ...extra,
    },
  });
}

async function addUser(
  name: string,
  agencyId: string,
  role: Role,
  unit: Unit | null,
  office: Pick<Grant, "office" | "acting"> = { office: null, acting: null },
): Promise<User> {
  const person = unit ? await addPerson(unit, name) : null;
  const username = person?.nip ?? `akun-${randomUUID()}`;
  const account = await db.account.create({
    data: { agencyId, employeeId: person?.id ?? null, username, displayName: name, status: "active" },
  });
  const subtree = unit ? { agencyId, unitId: unit.id, left: unit.left, right: unit.right } : null;
  const grants = [{ role, agencyId, subtree, ...office }];
  const sessionId = randomUUID();
  return {
    kind: "user",
    accountId: account.id,
    sessionId,
    name,
    username,
    agencyId,
    employeeId: person?.id ?? null,
    grants,
    origin,
  };
}

/**
 * Dinas Pendidikan (reports for its school), Kecamatan Suka beside it, and another agency. The officers hold accounts
 * but owe no pact; Ani, Bayu and Citra of the Dinas and Dedi of the school do.
 */
export async function reportingWorld() {
  const code = `9${Date.now() % 1000}.${serial}`;
  const here = await addAgency(code, "Kabupaten Uji");
  const dinas = await addUnit(
    here.id,
    here.root.id,
    { name: "Dinas Pendidikan", kind: "DINAS", left: 2, right: 5, reporting: true },
    null,
  );
  const school = await addUnit(
    here.id,
    dinas.id,
    { name: "SD Negeri 1", kind: "SEKOLAH", left: 3, right: 4, reporting: false },
    dinas.id,
  );
  const district = await addUnit(
    here.id,
    here.root.id,
    { name: "Kecamatan Suka", kind: "KECAMATAN", left: 6, right: 7, reporting: true },
    null,
  );
  const campaign = await addCampaign(here.id);
  const people = [
    await addPerson(dinas, "Ani Lestari", { titleBack: "S.Pd." }),
    await addPerson(dinas, "Bayu Pratama"),
    await addPerson(dinas, "Citra Dewi", { employmentType: "PPPK" }),
    await addPerson(school, "Dedi Kurnia"),
  ];
  const pacts = await Promise.all(
    people.map((person) =>
      db.pact.create({
        data: {
          agencyId: here.id,
          campaignId: campaign.id,
          employeeId: person.id,
          unitId: person.unitId,
          employmentType: person.employmentType,
          tier: person.tier,
        },
      }),
    ),
  );
  const there = await addAgency(`${code}.B`, "Kabupaten Sebelah");
  return {
    campaignId: campaign.id,
    agencyId: here.id,
    dinas,
    school,
    district,
    pactIds: pacts.map(({ id }) => id) as [string, string, string, string],
    ratna: await addUser("Ratna Sari, M.Pd.", here.id, "unit_head", dinas, {
      office: "Kepala Dinas Pendidikan",
      acting: "Plt",
    }),
    joko: await addUser("Joko Susilo", here.id, "unit_operator", dinas),
    schoolHead: await addUser("Sri Wahyuni", here.id, "unit_head", school),
    hendra: await addUser("Hendra Wijaya", here.id, "unit_head", district),
    wati: await addUser("Wati Anggraini", here.id, "bkpsdm_verifier", null),
    observer: await addUser("Pengamat", here.id, "observer", null),
    stranger: await addUser("Kepala Sebelah", there.id, "unit_head", there.root),
    strangerAdmin: await addUser("Admin Sebelah", there.id, "bkpsdm_admin", null),
  };
}
/** The hash of what the Dinas (or another unit) would report now, as its preview shows it. */
export async function hashNow({ campaignId, dinas }: ReportingWorld, unitId = dinas.id): Promise<string> {
  return (await reportContentNow(plain, campaignId, unitId)).hash;
}

export type ReportingWorld = Awaited<ReturnType<typeof reportingWorld>>;

async function addCampaign(agencyId: string) {
  const draft = await db.campaign.create({
    data: {
      agencyId,
      name: "Pakta Netralitas Pemilu 2029",
      contests: [{ type: "PEMILU", year: 2029 }],
      population: { employmentTypes: ["PNS", "PPPK"] },
      options: {},
      deadline: new Date("2028-10-20"),
    },
  });
  const words = { title: "Pakta", opening: "Saya", points: ["Netral"], closing: "Demikian", statement: "Setuju" };
  const text = await db.pledgeText.create({ data: { campaignId: draft.id, version: 1, ...words } });
  return db.campaign.update({
    where: { id: draft.id },
    data: { textId: text.id, status: "open", openedAt: new Date("2026-01-05") },
  });
}
