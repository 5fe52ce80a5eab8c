import { newCeremonyCode } from "@/lib/ceremonies/code";
import { db } from "@/lib/db";
import { signPact } from "@/lib/pacts/sign-pact";
import { requestCorrection } from "@/lib/rights/request-correction";
import { type CaseWorld, signature } from "@/tests/lib/cases/case-world";

const at = new Date("2028-09-01T03:00:00Z");
const hash = (of: string) => of.repeat(64);

/** Puts a line about Adi into every table that can hold one: he signs, sits in ceremonies and runs the office. */
export async function wholePerson(w: CaseWorld): Promise<void> {
  const { agencyId, campaignId, adi } = w;
  const { employeeId, accountId, pactId } = adi;
  const unitId = w.units.personnel;
  await signPact(adi, await signature(adi));
  await requestCorrection(adi, { field: "email", wanted: "adi@contoh.go.id" });
  const [signed] = await db.signature.findMany({ where: { pactId } });
  const signatureId = signed?.id ?? "";
  const textId = signed?.textId ?? "";
  const own = { agencyId, campaignId };

  await db.employee.update({ where: { id: employeeId }, data: { personId: "SIASN-ADI", positionType: "STRUKTURAL" } });
  await db.employeeNip.create({ data: { employeeId, nip: "198001012005011001" } });
  await db.activationCode.create({ data: { accountId, codeHash: "hash-of-adis-code", expiresAt: at, usedAt: at } });
  await db.idempotencyKey.create({
    data: { accountId, key: "k-1", route: "POST /corrections", requestHash: hash("1") },
  });
  await db.sealedFile.create({ data: { sha256: hash("2"), signatureId, size: 10, sealedAt: at } });
  await paper({ ...own, pactId, unitId, textId, accountId, uploadedById: w.ratna.accountId });
  await db.exemption.create({ data: { pactId, reason: "LAINNYA", note: "Cuti besar", startedAt: at, endedAt: at } });
  await db.decline.create({
    data: { pactId, reason: "Ditarik kembali", declinedAt: at, endedAt: at, endedBy: "signed" },
  });
  const moved = { ...own, pactId, kind: "moved", reason: "Pindah unit", note: "SK 824/9", worksAt: w.units.health };
  await db.populationChange.create({ data: { ...moved, toUnit: unitId, fromUnit: w.units.district } });
  await db.populationRejection.create({
    data: { ...own, employeeId, kind: "leave", facts: "PNS|JPT", reason: "Masih bertugas" },
  });
  await gathering({ ...own, employeeId, unitId });
  await db.reminder.create({
    data: {
      ...{ agencyId, employeeId, channel: "mail", state: "sent", day: at },
      items: { create: { campaignId, audience: "person", pactId } },
    },
  });
  await work({ ...own, unitId, accountId });
}

type Paper = Record<"agencyId" | "campaignId" | "pactId" | "unitId" | "textId" | "accountId" | "uploadedById", string>;

async function paper({ agencyId, campaignId, pactId, unitId, textId, accountId, uploadedById }: Paper) {
  const own = { agencyId, campaignId };
  await db.pactForm.create({ data: { ...own, token: "OWNSHEET", textId, kind: "person", pactId } });
  await db.pactForm.create({
    data: { ...own, token: "LISTCODE", textId, kind: "list", rows: { create: { position: 3, pactId } } },
  });
  const batch = await db.scanBatch.create({ data: { ...own, unitId, uploadedById: accountId } });
  const file = await db.batchFile.create({
    data: { batchId: batch.id, position: 1, sha256: hash("3"), kind: "pdf", name: "tumpukan.pdf", size: 9 },
  });
  const page = { batchId: batch.id, fileId: file.id, number: 1, page: 1, pactId };
  await db.batchPage.create({ data: { ...page, state: "matched", readState: "matched" } });
  const sheet = { fileSha256: hash("4"), fileKind: "pdf", fileName: "lembar.pdf", fileSize: 9, pages: [] };
  await db.scan.create({
    data: {
      ...{ ...own, pactId, state: "returned", uploadedById, ...sheet },
      verifications: { create: { accepted: false, note: "Pindaian buram", verifiedById: uploadedById } },
    },
  });
}

type Gathering = Record<"agencyId" | "campaignId" | "employeeId" | "unitId", string>;

async function gathering({ agencyId, campaignId, employeeId, unitId }: Gathering) {
  const own = { agencyId, campaignId };
  const ceremony = await db.ceremony.create({
    data: { ...own, code: newCeremonyCode(), name: "Apel pagi", startsAt: at, place: "Halaman", programme: [] },
  });
  const there = { ceremonyId: ceremony.id, employeeId, name: "Adi Nugroho" };
  await db.ceremonyPerson.create({ data: { ...there, role: "witness", position: 1, office: "Analis" } });
  await db.ceremonyAttendance.create({ data: { ...there, agencyId, unitId, method: "qr", recordedAt: at } });
  const circular = await db.circular.create({
    data: { ...own, issuer: "Bupati", number: "800/1", date: at, title: "Netralitas" },
  });
  const reading = { circularId: circular.id, employeeId, agencyId, unitId, confirmedAt: at };
  await db.circularReading.create({ data: { ...reading, contentSha256: hash("5"), userAgent: "vitest" } });
}

type Work = Record<"agencyId" | "campaignId" | "unitId" | "accountId", string>;

async function work({ agencyId, campaignId, unitId, accountId }: Work) {
  const own = { agencyId, campaignId };
  const file = { fileName: "pegawai.xlsx", fileSha256: hash("6"), fileSize: 9 };
  await db.importRun.create({ data: { agencyId, kind: "employees", startedById: accountId, ...file } });
  const list = { ...own, unitId, scope: "reporting", format: "csv", fileName: "daftar.csv" };
  await db.exportRun.create({ data: { ...list, requestedById: accountId } });
  const archive = { ...own, provisional: true, fileName: "arsip.zip", createdAt: at };
  await db.archiveRun.create({ data: { ...archive, requestedById: accountId } });
  const link = { ...own, label: "Bawaslu", tokenHash: `hash-of-adis-link-${Date.now()}`, expiresAt: at };
  await db.shareLink.create({ data: { ...link, createdById: accountId } });
  const letter = { letterNumber: "800/2", letterDate: at, preparedById: accountId };
  await db.reportDraft.create({ data: { ...own, unitId, ...letter } });
}
