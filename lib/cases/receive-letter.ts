import type { CaseFile } from "@/lib/cases/schema";
import { Refusal } from "@/lib/core/errors";
import { env } from "@/lib/env";
import { prepareSheet, type SheetKind } from "@/lib/scans/sheet-preparation";
import { countUpload } from "@/lib/scans/upload-limit";
import { fingerprints } from "@/lib/storage/fingerprints";
import { heldBytes } from "@/lib/storage/held-bytes";
import { openStorage } from "@/lib/storage/open-storage";
import type { Storage, StoredFile } from "@/lib/storage/storage";

export const MAX_LETTER_BYTES = 10 * 1024 ** 2;
const MAX_LETTER_PAGES = 20;
const KINDS: SheetKind[] = ["pdf", "jpeg", "png"];

type LetterReception = { maxBytes: number; allowed: SheetKind[]; storage: Pick<Storage, "put"> };
type ReceivedLetter = {
  file: (StoredFile & { kind: string; name: string }) | null;
  fields: Record<string, string>;
};
/** Takes the form from the request's stream. */
export type ReceiveLetter = (reception: LetterReception) => Promise<ReceivedLetter>;

/**
 * A form that may carry a letter: its fields, and `keep`, which checks the letter and stores it, to be called once the
 * fields are found to be right. It gives null when there is no letter.
 * @throws Refusal too_many_attempts; from `keep` file_unreadable, with the sentence that says how to mend the file
 */
export async function receiveLetter(accountId: string, receive: ReceiveLetter) {
  await countUpload(accountId);
  const held = heldBytes();
  const { file, fields } = await receive({ maxBytes: MAX_LETTER_BYTES, allowed: KINDS, storage: held });
  return { fields, keep: async () => file && (await keepLetter(accountId, file, held.bytes())) };
}

async function keepLetter(
  owner: string,
  { kind, name }: NonNullable<ReceivedLetter["file"]>,
  bytes: Buffer,
): Promise<CaseFile> {
  const checked = { previewsTo: fingerprints, maxPages: MAX_LETTER_PAGES, owner };
  const drawn = await prepareSheet(bytes, kind as SheetKind, checked);
  if ("problem" in drawn) {
    const sentence = LETTER_WORDS[drawn.problem] ?? drawn.message;
    throw new Refusal("file_unreadable", { params: { sentence }, fields: { file: sentence } });
  }
  const storage = openStorage({ dataDir: env().DATA_DIR });
  const { sha256, size } = await storage.put(bytes, { maxBytes: MAX_LETTER_BYTES });
  return { sha256, size, kind: kind as CaseFile["kind"], name };
}

/** Where the words for sheets of the pact would puzzle somebody with a letter. */
const LETTER_WORDS: Partial<Record<string, string>> = {
  active_content: "Surat ini memuat skrip, perintah, atau lampiran yang tidak diperbolehkan. Pindai ulang suratnya.",
  hidden_archive: "Berkas ini menyembunyikan arsip lain di dalamnya. Pindai atau potret ulang suratnya.",
};
