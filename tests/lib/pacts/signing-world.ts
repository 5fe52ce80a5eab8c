import { createCampaign } from "@/lib/campaigns/create-campaign";
import { openCampaign } from "@/lib/campaigns/open-campaign";
import { type Grant, type Role, systemActor, type User } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { db, plain } from "@/lib/db";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import type { Drawing } from "@/lib/pacts/schema";
import { findSigningFacts } from "@/lib/pacts/signing-facts";

export const system = systemActor("test");
export const anonymous = {
  kind: "anonymous",
  origin: { requestId: "req-anonymous", ip: "10.0.0.9", userAgent: null },
} as const;

export const drawing: Drawing = {
  width: 328,
  height: 208,
  strokes: [
    [
      [40, 80, 0],
      [90.5, 40, 16],
      [140, 96.25, 40],
    ],
    [
      [30, 120, 400],
      [280, 118, 520],
    ],
  ],
};

let serial = 0;

/** A person in a unit with an account, as the actor that signs in. */
async function person(
  agencyId: string,
  unitId: string,
  name: string,
  grants: Grant[] = [],
): Promise<User & { employeeId: string }> {
  const nip = `19920719202221${String(2000 + ++serial).slice(0, 1)}${String(serial).padStart(3, "0")}`;
  const employee = await db.employee.create({
    data: {
      agencyId,
      unitId,
      nip,
      name,
      titleBack: "S.Pd.",
      employmentType: "PPPK",
      tier: "FUNGSIONAL",
      grade: "IX",
      position: "Guru Ahli Pertama",
    },
  });
  const account = await db.account.create({
    data: { agencyId, employeeId: employee.id, username: nip, displayName: name, status: "active" },
  });
  return {
    kind: "user",
    accountId: account.id,
    sessionId: newId(),
    name,
    username: nip,
    agencyId,
    employeeId: employee.id,
    grants,
    origin: { requestId: `req-${name}`, ip: "10.0.0.1", userAgent: "test" },
  };
}

export function grant(role: Role, agencyId: string | null, subtree: Grant["subtree"] = null): Grant {
  return { role, agencyId, subtree, office: null, acting: null };
}

async function agency(code: string, name: string) {
  const made = await db.agency.create({ data: { code, name, letterhead: { place: "Rawa Indah" } } });
  const unit = (unitName: string, parentId: string | null, left: number, right: number, depth: number) =>
    db.unit.create({
      data: { agencyId: made.id, name: unitName, parentId, left, right, depth, reporting: depth === 1 },
    });
  const root = await unit(name, null, 1, 8, 0);
  const office = await unit("Dinas Pendidikan", root.id, 2, 7, 1);
  const school = await unit("SMP Negeri 4 Rawa Indah", office.id, 3, 4, 2);
  const neighbour = await unit("SMP Negeri 5 Rawa Indah", office.id, 5, 6, 2);
  return { ...made, root, office, school, neighbour };
}

/** An opened campaign in one agency, with people who may and people who may not. */
export async function signingWorld(codes: { home: string; away: string } = { home: "99.01", away: "99.02" }) {
  const home = await agency(codes.home, "Pemerintah Kabupaten Contoh");
  const away = await agency(codes.away, "Pemerintah Kabupaten Seberang");
  const at = ({ id, left, right }: { id: string; left: number; right: number }) => ({
    agencyId: home.id,
    unitId: id,
    left,
    right,
  });
  const dewi = await person(home.id, home.school.id, "Dewi Anggraini");
  const people = {
    dewi,
    budi: await person(home.id, home.school.id, "Budi Santoso"),
    neighbour: await person(home.id, home.neighbour.id, "Citra Lestari"),
    head: await person(home.id, home.school.id, "Heru Kepala", [grant("unit_head", home.id, at(home.school))]),
    neighbourHead: await person(home.id, home.neighbour.id, "Sri Kepala", [
      grant("unit_head", home.id, at(home.neighbour)),
    ]),
    operator: await person(home.id, home.school.id, "Joko Operator", [
      grant("unit_operator", home.id, at(home.school)),
    ]),
    admin: await person(home.id, home.office.id, "Rina Admin", [grant("bkpsdm_admin", home.id)]),
    auditor: await person(home.id, home.office.id, "Agus Auditor", [grant("auditor", home.id)]),
    stranger: await person(away.id, away.school.id, "Eko Seberang", [grant("bkpsdm_admin", away.id)]),
    platform: {
      ...dewi,
      accountId: newId(),
      employeeId: null,
      agencyId: null,
      grants: [grant("platform_admin", null)],
    },
  };
  const { campaignId } = await createCampaign(system, {
    agencyId: home.id,
    name: "Pakta Netralitas Pemilu 2029",
    contests: [{ type: "PEMILU", year: 2029 }],
    population: { employmentTypes: ["PPPK"] },
    deadline: "2028-10-31",
    text: pemiluPledge,
  });
  await openCampaign(system, { campaignId });
  return { home, away, campaignId, ...people };
}

export type World = Awaited<ReturnType<typeof signingWorld>>;

export async function pactOf(world: World, actor: { employeeId: string }) {
  return db.pact.findFirstOrThrow({ where: { campaignId: world.campaignId, employeeId: actor.employeeId } });
}

/** What the page would send for this pact, drawn. */
export async function submission(actor: User, pactId: string, change: Record<string, unknown> = {}) {
  const facts = await findSigningFacts(plain, actor, pactId);
  return {
    pactId,
    textHash: facts?.textHash ?? "0".repeat(64),
    acknowledged: [1, 2, 3, 4],
    agreed: true,
    drawing,
    typedName: null,
    ...change,
  };
}

export function trailOf(pactId: string, action: string) {
  return db.auditEvent.findMany({ where: { subjectType: "pact", subjectId: pactId, action }, orderBy: { id: "asc" } });
}
