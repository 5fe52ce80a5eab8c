import { db } from "@/lib/db";

let serial = 0;

/** The fewest rows that hold one signature: an agency of one unit, one person and one open campaign. */
export async function signedPact() {
  serial += 1;
  const agency = await db.agency.create({ data: { code: `91.${serial}`, name: "Kabupaten Catatan" } });
  const agencyId = agency.id;
  const unit = await db.unit.create({ data: { agencyId, name: "Kabupaten Catatan", left: 1, right: 2 } });
  const person = { agencyId, unitId: unit.id, employmentType: "PNS", tier: "PELAKSANA" } as const;
  const nip = `19850412201001100${serial}`;
  const siti = await db.employee.create({ data: { ...person, nip, name: "Siti" } });
  const campaign = await db.campaign.create({
    data: {
      agencyId,
      name: "Kegiatan Uji",
      contests: [],
      population: {},
      options: {},
      deadline: new Date("2028-10-20"),
    },
  });
  const words = { title: "Pakta", opening: "Saya", points: ["Netral"], closing: "Demikian", statement: "Setuju" };
  const text = await db.pledgeText.create({ data: { campaignId: campaign.id, version: 1, ...words } });
  await db.campaign.update({ where: { id: campaign.id }, data: { textId: text.id, status: "open" } });
  const pact = await db.pact.create({
    data: { ...person, campaignId: campaign.id, employeeId: siti.id, status: "signed" },
  });
  const signature = await db.signature.create({
    data: {
      agencyId,
      campaignId: campaign.id,
      pactId: pact.id,
      textId: text.id,
      method: "browser_typed",
      record: '{"name":"Siti"}',
      evidenceHash: "a".repeat(64),
      verificationCode: `K7QM4RTX9D${String(serial).padStart(2, "2")}`,
      signedAt: new Date("2028-10-13T02:42:18.000Z"),
    },
  });
  return { agencyId, campaignId: campaign.id, textId: text.id, pactId: pact.id, signatureId: signature.id };
}
