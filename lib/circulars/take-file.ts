import { attachCircularFile } from "@/lib/circulars/attach-file";
import { findCircular } from "@/lib/circulars/queries";
import { circularIdInput, MAX_CIRCULAR_BYTES, MAX_CIRCULAR_PAGES } from "@/lib/circulars/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { env } from "@/lib/env";
import { allows } from "@/lib/policy";
import { prepareSheet } from "@/lib/scans/sheet-preparation";
import { countUpload } from "@/lib/scans/upload-limit";
import { heldBytes } from "@/lib/storage/held-bytes";
import { openStorage } from "@/lib/storage/open-storage";
import type { Storage, StoredFile } from "@/lib/storage/storage";

/** A letter of many pages takes longer than one person's sheet. */
const TIME_LIMIT_MS = 90_000;

export type CircularReception = { maxBytes: number; allowed: "pdf"[]; storage: Pick<Storage, "put"> };

/**
 * The PDF of a circular from the request's stream to its row. It is stored only when all of it could be drawn: what
 * people open is whole, without scripts, attachments or a password.
 * @throws Refusal not_found, forbidden, too_many_attempts, circular_read, circular_withdrawn, circular_campaign_ended, or
 *   file_unreadable with the sentence that says how to mend the file; UploadError from `receive`
 */
export async function takeCircularFile(
  actor: Actor,
  raw: unknown,
  receive: (reception: CircularReception) => Promise<{ file: StoredFile & { name: string } }>,
) {
  const { circularId } = parseInput(circularIdInput, raw);
  const circular = await findCircular(actor, circularId);
  if (!circular) throw new Refusal("not_found");
  const place = { agencyId: circular.agencyId, left: null };
  if (actor.kind !== "user" || !allows("circular.attach-file", actor, place)) throw new Refusal("forbidden");
  await countUpload(actor.accountId);
  const held = heldBytes();
  const { file } = await receive({ maxBytes: MAX_CIRCULAR_BYTES, allowed: ["pdf"], storage: held });
  const storage = openStorage({ dataDir: env().DATA_DIR });
  const drawn = await prepareSheet(held.bytes(), "pdf", {
    ...{ previewsTo: storage, maxPages: MAX_CIRCULAR_PAGES, timeLimitMs: TIME_LIMIT_MS, owner: actor.accountId },
  });
  if ("problem" in drawn) {
    const sentence = FILE_WORDS[drawn.problem] ?? drawn.message;
    throw new Refusal("file_unreadable", { params: { sentence }, fields: { file: sentence } });
  }
  const { sha256, size } = await storage.put(held.bytes(), { maxBytes: MAX_CIRCULAR_BYTES });
  const pages = drawn.pages.map(({ width, height, preview }) => ({ sha256: preview.sha256, width, height }));
  return attachCircularFile(actor, { circularId, file: { sha256, size, name: file.name }, pages });
}

/** Where the words for signed sheets would puzzle somebody with a letter. */
const FILE_WORDS: Partial<Record<string, string>> = {
  too_many_pages: `Surat edaran paling banyak ${MAX_CIRCULAR_PAGES} halaman. Unggah suratnya tanpa lampiran yang panjang.`,
  active_content:
    "Berkas PDF ini memuat skrip, perintah, atau lampiran yang tidak diperbolehkan. Cetak ulang suratnya ke PDF, lalu unggah kembali.",
  hidden_archive: "Berkas ini menyembunyikan arsip lain di dalamnya. Cetak ulang suratnya ke PDF, lalu unggah kembali.",
  preparation_failed: "Pemeriksaan berkas terhenti. Unggah kembali; jika terulang, cetak ulang suratnya ke PDF.",
};
