import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db";
import type { EmploymentType } from "@/lib/employees/terms";
import { exemptPact } from "@/lib/pacts/exempt-pact";
import type { PactStatus } from "@/lib/pacts/schema";
import { previewReport } from "@/lib/reports/queries";
import { submitReport } from "@/lib/reports/submit-report";
import { type World, world } from "@/tests/support/world";

export const LONG_NAME = `Dinas ${"Pekerjaan Umum dan Penataan Ruang ".repeat(6)}`.slice(0, 200);
export const FORMULAS = ['=HYPERLINK("http://a.example","klik")', "+62 Ani", "-1+1 Bayu", "@SUM(A1) Citra"] as const;
let serial = 0;

type Person = { unitId: string; name: string; type?: EmploymentType; status?: PactStatus; signedAt?: string };

async function join(all: Pick<World, "agencyId" | "campaignId">, person: Person): Promise<string> {
  const { unitId, name, type = "PNS", status = "pending", signedAt } = person;
  const { agencyId, campaignId } = all;
  serial += 1;
  const nip = `19790101200501${1 + (serial % 2)}${String(serial).padStart(3, "0")}`;
  const post = { employmentType: type, tier: "PELAKSANA" as const };
  const employee = await db.employee.create({ data: { agencyId, unitId, nip, name, ...post } });
  const pact = await db.pact.create({
    data: { agencyId, campaignId, employeeId: employee.id, unitId, status, ...post },
  });
  if (signedAt) {
    const { textId } = await db.campaign.findUniqueOrThrow({ where: { id: campaignId } });
    await db.signature.create({
      data: {
        agencyId,
        campaignId,
        pactId: pact.id,
        textId: textId ?? "",
        method: status === "verified" ? "wet_ink_scan" : "browser_drawn",
        record: "{}",
        evidenceHash: "a".repeat(64),
        verificationCode: `K${String(serial).padStart(11, "0")}`,
        signedAt: new Date(signedAt),
      },
    });
  }
  return pact.id;
}

/**
 * The named world with people of every kind and state: names that look like formulas, a unit with a name of 200
 * letters beside its twin, one without anybody, somebody above every unit that reports, and the report of the Dinas.
 */
export async function recapWorld() {
  const all = await world();
  const { agencyId, units } = all;
  const root = await db.unit.findUniqueOrThrow({ where: { id: units.root } });
  const added = [LONG_NAME, `${LONG_NAME.slice(0, 40)} Kedua`, "Dinas Tanpa Pegawai"].map((name, i) => ({
    id: newId(),
    agencyId,
    parentId: units.root,
    name,
    reporting: true,
    position: 100 + i,
    left: root.right + 2 * i,
    right: root.right + 2 * i + 1,
    depth: 1,
  }));
  await db.unit.update({ where: { id: root.id }, data: { right: root.right + 6 } });
  await db.unit.createMany({ data: added.map((unit) => ({ ...unit, reportingUnitId: unit.id })) });
  const [long, twin, empty] = added.map(({ id }) => id) as [string, string, string];
  const people: Person[] = [
    ...FORMULAS.map((name) => ({ unitId: units.health, name })),
    { unitId: units.health, name: "Dewi Lestari", type: "PPPK", status: "signed", signedAt: "2028-10-12T17:30:00Z" },
    { unitId: units.health, name: "Eka Putri", type: "CPNS", status: "verified", signedAt: "2028-10-09T02:00:00Z" },
    { unitId: long, name: "Fajar Hidayat", type: "PPPK_PARUH_WAKTU", status: "awaiting_verification" },
    { unitId: long, name: "Gita Sari", status: "returned" },
    { unitId: long, name: "Hana Wijaya", status: "declined" },
    { unitId: long, name: "Indra Kusuma", status: "removed" },
    { unitId: twin, name: "Jaya Saputra", status: "signed", signedAt: "2028-10-10T03:00:00Z" },
    { unitId: units.root, name: "Kartika Sekda", status: "signed", signedAt: "2028-10-10T03:00:00Z" },
  ];
  for (const person of people) await join(all, person);
  await exemptPact(all.ratna, { pactId: all.siti.pactId, reason: "SAKIT" });
  const { hash } = await previewReport(all.ratna, { campaignId: all.campaignId, unit: units.education });
  await db.campaign.update({ where: { id: all.campaignId }, data: { openedAt: new Date("2028-09-20T00:00:00Z") } });
  const letter = { letterNumber: "800/12/2028", letterDate: "2028-10-11", stated: true, contentHash: hash };
  const report = { campaignId: all.campaignId, unitId: units.education, ...letter };
  await submitReport(all.ratna, report, new Date("2028-10-11T04:00:00Z"));
  // After the report: what it says is no longer so.
  await db.pact.update({ where: { id: all.budi.pactId }, data: { status: "signed" } });
  const leader = {
    ...all.observer,
    grants: [{ role: "leader" as const, agencyId, subtree: null, office: null, acting: null }],
  };
  return { ...all, leader, units: { ...units, long, twin, empty } };
}
export type RecapWorld = Awaited<ReturnType<typeof recapWorld>>;
