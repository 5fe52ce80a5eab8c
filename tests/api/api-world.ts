import sharp from "sharp";
import { hashPassword } from "@/lib/accounts/passwords";
import { startArchive } from "@/lib/archives/start-archive";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { createCeremony } from "@/lib/ceremonies/create-ceremony";
import { startKiosk } from "@/lib/ceremonies/start-kiosk";
import { createCircular } from "@/lib/circulars/create-circular";
import { systemActor } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { env } from "@/lib/env";
import { isoDay, isoWithOffset } from "@/lib/format/date";
import { nothingChanged } from "@/lib/imports/schema";
import { extendLog } from "@/lib/ledger/extend-log";
import { declinePact } from "@/lib/pacts/decline-pact";
import { exemptPact } from "@/lib/pacts/exempt-pact";
import { signPact } from "@/lib/pacts/sign-pact";
import { startExport } from "@/lib/recaps/start-export";
import { previewReport } from "@/lib/reports/queries";
import { submitReport } from "@/lib/reports/submit-report";
import { sealWaiting } from "@/lib/seals/seal-waiting";
import { createShare } from "@/lib/sharing/create-share";
import { openStorage } from "@/lib/storage/open-storage";
import { submission } from "@/tests/lib/pacts/signing-world";
import { runJobs } from "@/tests/support/jobs";
import { stackSheet } from "@/tests/support/stack-sheet";
import { signedIn, type World, world } from "@/tests/support/world";
import { knock, tokenOf } from "./doors";
import { owedDocuments } from "./seal-matrix";

export const PASSWORD = "sandi-panjang-siti-7";

/** A small page with something drawn on it. */
function sheet(): Promise<Buffer<ArrayBuffer>> {
  const ink = Buffer.from(
    '<svg width="600" height="800"><path d="M80 700 q60 -90 120 0 t120 0" stroke="black" fill="none"/></svg>',
  );
  const blank = sharp({ create: { width: 600, height: 800, channels: 3, background: "white" } });
  return blank
    .composite([{ input: ink }])
    .jpeg()
    .toBuffer() as Promise<Buffer<ArrayBuffer>>;
}

/** The named world with one thing of every kind that a path can name, and a token for each person. */
export async function apiWorld() {
  const home = await world();
  const { agencyId, campaignId, units, siti, maya, adi, away } = home;
  await db.account.update({ where: { id: siti.accountId }, data: { passwordHash: await hashPassword(PASSWORD) } });
  const platformAccount = await db.account.create({
    data: {
      username: "platform",
      displayName: "Platform",
      status: "active",
      roleGrants: { create: { role: "platform_admin" } },
    },
  });
  const nationAccount = await db.account.create({
    data: {
      username: "nasional",
      displayName: "Pemantau",
      status: "active",
      roleGrants: { create: { role: "national_viewer" } },
    },
  });
  const secondAccount = await db.account.create({
    data: {
      agencyId,
      username: "admin-kedua",
      displayName: "Admin Kedua",
      status: "active",
      roleGrants: { create: { role: "bkpsdm_admin", agencyId } },
    },
  });
  const { joko, ratna, hadi, laras, budi, wati, observer } = home;
  const people = { siti, maya, adi, joko, ratna, hadi, laras, budi, wati, observer, rudi: away.rudi, eko: away.eko };
  const everyone = {
    ...people,
    platform: await signedIn(platformAccount.id),
    nation: await signedIn(nationAccount.id),
    second: await signedIn(secondAccount.id),
  };
  const tokens = {} as Record<keyof typeof everyone, string>;
  for (const name of Object.keys(everyone) as (keyof typeof everyone)[]) tokens[name] = await tokenOf(everyone[name]);

  const draft = await createCampaign(systemActor("test"), {
    agencyId,
    name: "Pakta Netralitas Pilkada 2031",
    contests: [{ type: "PILKADA", year: 2031 }],
    population: { employmentTypes: ["PNS"] },
    deadline: "2031-10-31",
    text: pemiluPledge,
  });
  const past = await createCampaign(systemActor("test"), {
    agencyId,
    name: "Pakta Netralitas Pilkada 2024",
    contests: [{ type: "PILKADA", year: 2024 }],
    population: { employmentTypes: ["PNS"] },
    deadline: "2031-11-27",
    text: pemiluPledge,
  });
  const then = { openedAt: new Date("2024-09-01"), closedAt: new Date("2024-11-27") };
  await db.campaign.update({ where: { id: past.campaignId }, data: { status: "closed", ...then } });
  const grant = await db.roleGrant.create({ data: { accountId: maya.accountId, agencyId, role: "leader" } });
  const newcomer = await db.employee.create({
    data: {
      agencyId,
      unitId: units.school,
      nip: "199503152024212009",
      name: "Nina Baru",
      employmentType: "PPPK",
      tier: "FUNGSIONAL",
    },
  });
  const importRun = await db.importRun.create({
    data: {
      agencyId,
      kind: "units",
      state: "previewed",
      fileName: "unit.csv",
      fileSha256: "b".repeat(64),
      fileSize: 10,
      startedById: adi.accountId,
      result: nothingChanged,
    },
  });
  const cases = await openCases(home);
  const seals = await owedDocuments(home, past.campaignId);
  const statement = { campaignId, letterDate: isoDay(new Date(), "WIB"), stated: true };
  const letter = { letterNumber: "800/1", unitId: units.education };
  const seen = async (unit: string) => ({ contentHash: (await previewReport(adi, { campaignId, unit })).hash });
  const sent = { ...statement, ...letter, ...(await seen(units.education)) };
  const report = await submitReport(ratna, sent);
  const other = { ...statement, letterNumber: "800/2", unitId: units.district, ...(await seen(units.district)) };
  const second = await submitReport(hadi, other);
  const picture = await sheet();
  const form = () => {
    const data = new FormData();
    data.append("file", new File([picture], "lembar.jpg"));
    return data;
  };
  const share = await createShare(adi, { campaignId, label: "Bawaslu Kabupaten Contoh", days: 7 });
  const uploaded = await knock("POST /pacts/{pactId}/scan", {
    params: { pactId: budi.pactId },
    raw: form(),
    token: tokens.joko,
  });
  const { scanId } = (await uploaded.json()) as { scanId: string };
  const { exportId } = await startExport(wati, { campaignId });
  const { archiveId } = await startArchive(adi, { campaignId });
  await runJobs();
  const batchId = await unreadStack(home, joko.accountId, picture);
  const handedIn = { campaignId, unitId: units.personnel, uploadedById: joko.accountId, pactIds: [adi.pactId] };
  const fitScanId = (await stackSheet(handedIn))[adi.pactId] ?? "";
  const { ceremonyId } = await createCeremony(joko, {
    ...{ campaignId, unitId: units.school, name: "Apel Ikrar Netralitas", place: "Halaman sekolah" },
    ...{ day: isoDay(new Date(), "WIB"), time: isoWithOffset(new Date(), "WIB").slice(11, 16) },
  });
  const { circularId } = await createCircular(adi, {
    ...{ campaignId, issuer: "Bupati Contoh", number: "800/77", date: "2028-09-01", title: "Netralitas ASN" },
    asksReading: true,
  });
  const { kioskId } = await startKiosk(joko, { ceremonyId });
  const spare = await db.session.findFirstOrThrow({
    where: { accountId: siti.accountId },
    orderBy: { createdAt: "asc" },
  });
  const { joko: signer } = home;
  const { verificationCode: sealedCode } = await signPact(signer, await submission(signer, signer.pactId));
  await sealWaiting();
  const asked = { field: "other", held: "", wanted: "Tempat lahir Pati", requestedAt: new Date() };
  const correction = await db.correctionRequest.create({ data: { agencyId, employeeId: budi.employeeId, ...asked } });
  const ownCorrection = await db.correctionRequest.create({
    data: { ...asked, agencyId, employeeId: siti.employeeId, field: "phone", wanted: "081200000000" },
  });
  await extendLog();
  return {
    ...home,
    ...everyone,
    tokens,
    form,
    statement: sent,
    ids: {
      draftId: draft.campaignId,
      closedId: past.campaignId,
      grantId: grant.id,
      importId: importRun.id,
      newcomerId: newcomer.id,
      reportId: report.reportId,
      secondReportId: second.reportId,
      scanId,
      fitScanId,
      sessionId: spare.id,
      shareId: share.shareId,
      exportId,
      archiveId,
      batchId,
      ceremonyId,
      circularId,
      ...cases,
      ...seals,
      kioskId,
      sealedCode,
      correctionId: correction.id,
      ownCorrectionId: ownCorrection.id,
    },
  };
}
/** Wati declined, with a letter in the case; Ratna's exemption waits for an officer who did not record it. */
async function openCases({ adi, wati, ratna }: World) {
  await declinePact(wati, { pactId: wati.pactId, reason: "Keyakinan saya tidak mengizinkannya." });
  const { id: declineId } = await db.decline.findFirstOrThrow({ where: { pactId: wati.pactId } });
  const storage = openStorage({ dataDir: env().DATA_DIR });
  const { sha256, size } = await storage.put(Buffer.from(`%PDF-1.4\n${"surat ".repeat(200)}`), { maxBytes: 1e6 });
  const line = { declineId, kind: "written", happenedOn: new Date("2026-01-02"), note: "Surat." } as const;
  const letter = { fileSha256: sha256, fileKind: "pdf", fileName: "surat.pdf", fileSize: size };
  await db.caseEntry.create({ data: { act: "follow_up", ...line, ...letter, recordedAt: new Date() } });
  await exemptPact(adi, { pactId: ratna.pactId, reason: "CUTI_BESAR" });
  const { id: exemptionId } = await db.exemption.findFirstOrThrow({ where: { pactId: ratna.pactId } });
  return { declineId, exemptionId, letterSha256: sha256 };
}

export type ApiWorld = Awaited<ReturnType<typeof apiWorld>>;
export type Person = keyof ApiWorld["tokens"];

/** A stack of the school with two pages that nobody was found for. */
async function unreadStack(
  { agencyId, campaignId, units }: World,
  uploadedById: string,
  picture: Buffer,
): Promise<string> {
  const storage = openStorage({ dataDir: env().DATA_DIR });
  const { sha256, size } = await storage.put(picture, { maxBytes: 1e7 });
  const { id } = await db.scanBatch.create({
    data: {
      ...{ agencyId, campaignId, unitId: units.school, uploadedById },
      files: { create: { position: 1, sha256, size, kind: "jpeg", name: "tumpukan.jpg", state: "read", pages: 3 } },
    },
  });
  const [file] = await db.batchFile.findMany({ where: { batchId: id } });
  const state = "unreadable" as const;
  const page = { batchId: id, fileId: file?.id ?? "", state, readState: state, sha256, width: 1200, height: 1600 };
  const kept = { ...page, state: "already_verified" as const, reason: "kept", number: 3, page: 3 };
  await db.batchPage.createMany({ data: [...[1, 2].map((number) => ({ ...page, number, page: number })), kept] });
  return id;
}
