import { archiveCampaign } from "@/lib/campaigns/archive-campaign";
import { closeCampaign } from "@/lib/campaigns/close-campaign";
import { holdCeremony } from "@/lib/ceremonies/hold-ceremony";
import { issueMinutes } from "@/lib/ceremonies/issue-minutes";
import { recordAttendance } from "@/lib/ceremonies/record-attendance";
import { updateCeremony } from "@/lib/ceremonies/update-ceremony";
import { confirmReading } from "@/lib/circulars/confirm-reading";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { isoDay } from "@/lib/format/date";
import { signPact } from "@/lib/pacts/sign-pact";
import { openStorage } from "@/lib/storage/open-storage";
import { apiWorld } from "@/tests/api/api-world";
import { signature } from "@/tests/lib/cases/case-world";
import { shown } from "@/tests/lib/circulars/recorded";
import { signedIn } from "@/tests/support/world";

export const LATER = new Date(Date.now() + 6 * 366 * 86_400_000);

/** A campaign with something of every kind that names a person, archived, and two admins. */
export async function fullCampaign() {
  const here = await apiWorld();
  const { agencyId, campaignId, siti, joko, adi, maya } = here;
  await signPact(siti, await signature(siti));
  await signPact(maya, await signature(maya));
  const storage = openStorage({ dataDir: env().DATA_DIR });
  const photo = await storage.put(Buffer.from(`JPEG ${"p".repeat(900)}`), { maxBytes: 1e6 });
  const { ceremonyId, circularId } = here.ids;
  const { contentSha256 } = await shown(siti, circularId);
  await confirmReading(siti, { circularId, contentSha256, read: true });
  await updateCeremony(joko, { ceremonyId, addPeople: [{ role: "leader", employeeId: here.budi.employeeId }] });
  await recordAttendance(joko, {
    ...{ ceremonyId, employeeIds: [siti.employeeId, joko.employeeId] },
    visitors: [
      { name: "Tamu Kehormatan", office: "Camat" },
      { name: "Tamu Kehormatan", office: "Lurah" },
    ],
  });
  await db.ceremonyPhoto.create({
    data: {
      ceremonyId,
      sha256: photo.sha256,
      width: 10,
      height: 10,
      caption: "Siti Rahmawati",
      uploadedAt: new Date(),
    },
  });
  await holdCeremony(joko, { ceremonyId, ikrar: "read" });
  await issueMinutes(joko, { ceremonyId, number: "800/9", date: isoDay(new Date(), "WIB") });
  await remind(here);
  await closeCampaign(adi, { campaignId });
  await archiveCampaign(adi, { campaignId });
  await db.roleGrant.create({ data: { accountId: here.laras.accountId, agencyId, role: "bkpsdm_admin" } });
  const second = await signedIn(here.laras.accountId);
  return { ...here, second, photoSha256: photo.sha256, storage };
}

export type FullCampaign = Awaited<ReturnType<typeof fullCampaign>>;

async function remind({ agencyId, campaignId, budi }: Awaited<ReturnType<typeof apiWorld>>) {
  await db.reminder.create({
    data: {
      ...{ agencyId, employeeId: budi.employeeId, channel: "mail", state: "failed", day: new Date("2028-10-01") },
      failure: "budi@contoh.go.id: mailbox unavailable",
      items: { create: { campaignId, audience: "person", pactId: budi.pactId } },
    },
  });
}
