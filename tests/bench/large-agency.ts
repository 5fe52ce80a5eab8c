import { randomUUID } from "node:crypto";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { openCampaign } from "@/lib/campaigns/open-campaign";
import { systemActor } from "@/lib/core/actor";
import { sha256 } from "@/lib/core/hash";
import { pool } from "@/lib/db";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { insertRows } from "@/prisma/seed/insert-rows";

const OFFICES = 48;
const SCHOOLS = 950;
const system = systemActor("bench");

/** A person of the large agency: what is needed to sign as them over HTTP. */
export type BenchPerson = { pactId: string; token: string };

/** An agency of `size` people in 48 offices and their schools, with an open campaign, an admin, and a session for everybody. */
export async function largeAgency(size: number, schools = SCHOOLS) {
  const agencyId = randomUUID();
  await insertRows("agency", [
    { id: agencyId, code: `95.${size % 97}.${schools}`, name: "Pemerintah Kabupaten Besar", letterhead: {} },
  ]);
  const units = unitRows(agencyId, schools);
  await insertRows("unit", units);
  const people = Array.from({ length: size }, (_, n) =>
    personRow(agencyId, units[1 + (n % (units.length - 1))]?.id ?? "", n),
  );
  await insertRows("employee", people);
  const accounts = people.map(({ id, nip, name }) => ({
    id: randomUUID(),
    agency_id: agencyId,
    employee_id: id,
    username: nip,
    display_name: name,
    status: "active",
  }));
  await insertRows("account", accounts);
  const tokens = accounts.map(() => randomUUID().replaceAll("-", "") + randomUUID().slice(0, 8));
  const expires = new Date(Date.now() + 3_600_000);
  await insertRows(
    "session",
    accounts.map(({ id }, n) => ({
      id: randomUUID(),
      account_id: id,
      token_hash: sha256(tokens[n] ?? ""),
      expires_at: expires,
    })),
  );
  const admin = accounts[0]?.id ?? "";
  await insertRows("role_grant", [
    {
      id: randomUUID(),
      account_id: admin,
      role: "bkpsdm_admin",
      agency_id: agencyId,
      valid_from: new Date(Date.now() - 1000),
    },
  ]);

  const { campaignId } = await createCampaign(system, {
    agencyId,
    name: "Pakta Netralitas Pemilu 2029",
    contests: [{ type: "PEMILU", year: 2029 }],
    population: { employmentTypes: ["PNS", "PPPK"] },
    deadline: "2028-10-31",
    text: pemiluPledge,
  });
  await openCampaign(system, { campaignId });
  // What autovacuum does within a minute of a load.
  await pool.query("VACUUM ANALYZE");
  const { rows } = await pool.query<{ id: string; username: string }>(
    `SELECT p.id, a.username FROM pact p JOIN account a ON a.employee_id = p.employee_id WHERE p.campaign_id = $1`,
    [campaignId],
  );
  const pactOf = new Map(rows.map(({ id, username }) => [username, id]));
  const signers = accounts.map(
    ({ username }, n): BenchPerson => ({ pactId: pactOf.get(username) ?? "", token: tokens[n] ?? "" }),
  );
  return { agencyId, campaignId, adminToken: tokens[0] ?? "", signers };
}

function unitRows(agencyId: string, count: number) {
  const rootId = randomUUID();
  const officeIds = Array.from({ length: OFFICES }, () => randomUUID());
  const row = (
    id: string,
    parentId: string | null,
    name: string,
    place: [left: number, right: number, depth: number],
    reportingUnitId: string | null,
  ) => ({
    id,
    agency_id: agencyId,
    parent_id: parentId,
    name,
    reporting: reportingUnitId === id,
    left: place[0],
    right: place[1],
    depth: place[2],
    reporting_unit_id: reportingUnitId,
  });
  let next = 2;
  const below = officeIds.flatMap((id, at) => {
    const left = next++;
    const schools = Array.from(
      { length: Math.floor((count * (at + 1)) / OFFICES) - Math.floor((count * at) / OFFICES) },
      (_, n) => {
        next += 2;
        return row(randomUUID(), id, `Sekolah ${at + 1}.${n + 1}`, [next - 2, next - 1, 2], id);
      },
    );
    return [row(id, rootId, `Dinas ${at + 1}`, [left, next++, 1], id), ...schools];
  });
  return [row(rootId, null, "Pemerintah Kabupaten Besar", [1, next, 0], null), ...below];
}

/** Over all agencies of a run: a NIP is a user name too. */
let serial = 0;

/** Eighteen digits of a form that a NIP has, another for each person. */
const nipOf = (n: number) =>
  `19${String(60 + (n % 40))}0412201${String(Math.floor(n / 4000)).padStart(3, "0")}1${String(1000 + (Math.floor(n / 40) % 100)).slice(-3)}`;

function personRow(agencyId: string, unitId: string, n: number) {
  const type = n % 3 === 0 ? "PPPK" : "PNS";
  return {
    id: randomUUID(),
    agency_id: agencyId,
    unit_id: unitId,
    nip: nipOf(serial++),
    name: `Pegawai ${String(n).padStart(5, "0")}`,
    employment_type: type,
    tier: "FUNGSIONAL",
    grade: type === "PNS" ? "III/b" : "IX",
    rank: type === "PNS" ? "Penata Muda Tk I" : null,
    position: "Guru Ahli Pertama",
  };
}
