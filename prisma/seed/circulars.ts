import { randomUUID } from "node:crypto";
import { circularHash } from "@/lib/circulars/content-hash";
import { prepareSheet } from "@/lib/scans/sheet-preparation";
import { openStorage } from "@/lib/storage/open-storage";
import { actorOf } from "./accounts";
import { chance } from "./chance";
import { drawCircular } from "./circular-letter";
import { lastStep } from "./histories";
import { insertRows } from "./insert-rows";
import type { SeedWorld } from "./seed-world";

/** Of those who signed in the browser so many read the circular first. */
const READ_BEFORE = 0.62;
const MINUTE = 60_000;

/** A circular that everybody is asked to read, with its PDF, and those who said that they did. */
export async function insertCirculars(world: SeedWorld, campaignId: string, dataDir: string): Promise<void> {
  const { agencyId, dates, admin, trail } = world;
  const at = dates.at(dates.openingDay - 3, 10);
  const letter = {
    issuer: "Bupati Contoh",
    // As such numbers are: a space behind the slash, and no running number.
    number: `100.3.4.2/ BKPSDM-MPP/IX/${at.getUTCFullYear()}`,
    date: dates.day(dates.openingDay - 6),
    title: "Netralitas Aparatur Sipil Negara pada Pemilihan Umum",
  };
  const storage = openStorage({ dataDir });
  const bytes = await drawCircular(letter);
  const file = await storage.put(bytes, { maxBytes: 4_000_000 });
  const drawn = await prepareSheet(bytes, "pdf", { previewsTo: storage });
  if ("problem" in drawn) throw new Error(`the circular cannot be drawn: ${drawn.message}`);
  const id = randomUUID();
  await insertRows("circular", [
    {
      ...{ id, agency_id: agencyId, campaign_id: campaignId, ...letter, asks_reading: true },
      ...{ file_sha256: file.sha256, file_name: "SE Netralitas ASN.pdf", file_size: file.size },
      pages: drawn.pages.map(({ width, height, preview }) => ({ sha256: preview.sha256, width, height })),
      ...{ read_by: dates.day(dates.deadlineDay), created_by_id: admin.id, created_at: at },
    },
  ]);
  const subject = { type: "circular" as const, id, agencyId };
  trail.note(at, actorOf(admin), "circular.create", subject, { campaignId, number: letter.number, asksReading: true });
  const attached = { fileSha256: file.sha256, pages: drawn.pages.length };
  trail.note(at, actorOf(admin), "circular.attach-file", subject, attached);
  await insertReadings(world, id, { contentSha256: circularHash({ ...letter, fileSha256: file.sha256 }), ...file });
}

async function insertReadings(
  { agencyId, histories, accounts, trail }: SeedWorld,
  circularId: string,
  { contentSha256, sha256 }: { contentSha256: string; sha256: string },
): Promise<void> {
  // Of its own, so that the rest of the demonstration stays as it was.
  const luck = chance(2029_0925);
  const readers = histories.filter(
    ({ method }) => (method === "browser_drawn" || method === "browser_typed") && luck.happens(READ_BEFORE),
  );
  const rows = readers.map((history) => {
    const { person } = history;
    const confirmedAt = new Date(lastStep(history).at.getTime() - luck.between(1, 5) * MINUTE);
    const subject = { type: "circular" as const, id: circularId, agencyId };
    const data = { employeeId: person.id, contentSha256 };
    trail.note(confirmedAt, actorOf(accounts.of(person)), "circular.confirm-reading", subject, data);
    const evidence = { confirmed_at: confirmedAt, content_sha256: contentSha256, file_sha256: sha256 };
    const who = { employee_id: person.id, agency_id: agencyId, unit_id: person.unit.id };
    return { circular_id: circularId, ...who, ...evidence };
  });
  await insertRows("circular_reading", rows);
}
