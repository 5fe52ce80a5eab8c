import { execFileSync } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { archiveFile } from "@/lib/archives/download-archive";
import { startArchive } from "@/lib/archives/start-archive";
import { reviseText } from "@/lib/campaigns/revise-text";
import { holdCeremony } from "@/lib/ceremonies/hold-ceremony";
import { issueMinutes } from "@/lib/ceremonies/issue-minutes";
import { takePhoto } from "@/lib/ceremonies/take-photo";
import { attachCircularFile } from "@/lib/circulars/attach-file";
import type { User } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { env } from "@/lib/env";
import { isoDay } from "@/lib/format/date";
import { declinePact } from "@/lib/pacts/decline-pact";
import { signPact } from "@/lib/pacts/sign-pact";
import { previewReport } from "@/lib/reports/queries";
import { submitReport } from "@/lib/reports/submit-report";
import { attachScan } from "@/lib/scans/attach-scan";
import { verifyScan } from "@/lib/scans/verify-scan";
import { openStorage } from "@/lib/storage/open-storage";
import { planned, START } from "@/tests/lib/ceremonies/planned";
import { recorded } from "@/tests/lib/circulars/recorded";
import { submission } from "@/tests/lib/pacts/signing-world";
import { smallPdf } from "@/tests/support/small-pdf";
import { type World, world } from "@/tests/support/world";

const storage = () => openStorage({ dataDir: env().DATA_DIR });
const sign = async (actor: User, pactId: string) => signPact(actor, await submission(actor, pactId));

/** More people of Siti's school, who have signed as she would. */
export async function signers({ siti, campaignId, agencyId, units }: World, many: number): Promise<void> {
  const { id: _, ...facts } = await db.employee.findUniqueOrThrow({ where: { id: siti.employeeId } });
  for (let n = 0; n < many; n += 1) {
    const nip = `19900101201501${String(await db.employee.count()).padStart(4, "0")}`;
    const employee = await db.employee.create({ data: { ...facts, nip, name: `Pegawai ${n + 1}` } });
    const post = { employmentType: "PNS", tier: facts.tier } as const;
    const at = { agencyId, campaignId, unitId: units.school, employeeId: employee.id };
    const pact = await db.pact.create({ data: { ...at, ...post } });
    await sign({ ...siti, employeeId: employee.id }, pact.id);
  }
}

/** A campaign that has one of everything: signatures of two texts, a sheet, a report, minutes, a circular, a decline. */
export async function archiveWorld(many: number) {
  const w = await world();
  const { campaignId } = w;
  await sign(w.siti, w.siti.pactId);
  const text = { ...pemiluPledge, title: "PAKTA INTEGRITAS NETRALITAS" };
  await reviseText(w.adi, { campaignId, text, change: "material", reason: "Judul naskah berubah" });
  await sign(w.siti, w.siti.pactId);
  await signers(w, many);
  await declinePact(w.laras, { pactId: w.laras.pactId, reason: "Keyakinan pribadi yang saya pegang" });

  const sheet = await storage().put(smallPdf(1), { maxBytes: 1e6 });
  const file = { ...sheet, kind: "pdf", name: "lembar.pdf" };
  const pages = [{ sha256: sheet.sha256, width: 1240, height: 1754 }];
  const { scanId } = await attachScan(w.joko, { pactId: w.budi.pactId, file, pages });
  await verifyScan(w.wati, { pactId: w.budi.pactId, scanId, accepted: true });

  const { hash } = await previewReport(w.ratna, { campaignId, unit: w.units.education });
  const letter = {
    letterNumber: "800/12/2028",
    letterDate: isoDay(new Date(), "WIB"),
    stated: true,
    contentHash: hash,
  };
  await submitReport(w.ratna, { campaignId, unitId: w.units.education, ...letter });

  const people = [{ role: "leader", employeeId: w.ratna.employeeId }];
  const ceremonyId = await planned(w, w.units.education, { people });
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: "teal" } })
    .jpeg()
    .toBuffer();
  await takePhoto(w.ratna, { ceremonyId }, async ({ storage: store, maxBytes }) => ({
    file: { ...(await store.put(photo, { maxBytes })), kind: "jpeg" },
    fields: { caption: "Pembacaan ikrar" },
  }));
  await holdCeremony(w.ratna, { ceremonyId, ikrar: "read" }, START);
  await issueMinutes(w.ratna, { ceremonyId, number: "800/214", date: "2028-10-13" });

  const circularId = await recorded(w);
  const letterFile = await storage().put(smallPdf(2), { maxBytes: 1e6 });
  await attachCircularFile(w.adi, { circularId, file: { ...letterFile, name: "SE.pdf" }, pages });
  return w;
}

/** Asks for an archive as the admin; answers its id. */
export const asked = async (w: World) => (await startArchive(w.adi, { campaignId: w.campaignId })).archiveId;

/** The bytes of a ready archive. */
export async function zipOf(w: World, archiveId: string): Promise<Buffer> {
  return buffer((await archiveFile(w.adi, { campaignId: w.campaignId, archiveId })).pieces());
}

/** A new folder with these files in it. */
export async function folderWith(files: Record<string, Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ikrar-archive-"));
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  return folder;
}

/** What a program prints; null where there is no such program. Throws when it fails. */
export function said(program: string, args: string[]): string | null {
  try {
    return execFileSync(program, args, { stdio: ["ignore", "pipe", "pipe"] }).toString();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** What Info-ZIP finds when it tests a ZIP. */
export const unzipTest = (path: string) => said("unzip", ["-t", path]);
