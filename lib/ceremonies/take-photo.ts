import { addPhoto } from "@/lib/ceremonies/add-photo";
import { findCeremony } from "@/lib/ceremonies/queries";
import { photoUploadInput } from "@/lib/ceremonies/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { env } from "@/lib/env";
import { allows } from "@/lib/policy";
import { MAX_SHEET_BYTES } from "@/lib/scans/limits";
import { prepareSheet, type SheetKind } from "@/lib/scans/sheet-preparation";
import { countUpload } from "@/lib/scans/upload-limit";
import { heldBytes } from "@/lib/storage/held-bytes";
import { openStorage } from "@/lib/storage/open-storage";
import type { Storage, StoredFile } from "@/lib/storage/storage";

const KINDS: SheetKind[] = ["jpeg", "png", "heic"];

export type PhotoReception = { maxBytes: number; allowed: SheetKind[]; storage: Pick<Storage, "put"> };
export type ReceivedPhoto = { file: StoredFile & { kind: string }; fields: Record<string, string> };

/**
 * A photograph from the request's stream to its ceremony. Only the picture that we drew is kept: what the camera wrote
 * beside it, the place above all, goes nowhere.
 * @throws Refusal not_found, forbidden, too_many_attempts, too_many_photos, ceremony_minuted, or file_unreadable with
 *   the sentence that says how to mend the file; UploadError from `receive`
 */
export async function takePhoto(
  actor: Actor,
  raw: unknown,
  receive: (reception: PhotoReception) => Promise<ReceivedPhoto>,
) {
  const { ceremonyId, caption } = parseInput(photoUploadInput, raw);
  const ceremony = await findCeremony(actor, ceremonyId);
  if (!ceremony) throw new Refusal("not_found");
  const owner = { agencyId: ceremony.agencyId, left: ceremony.unit?.left ?? null };
  if (actor.kind !== "user" || !allows("ceremony.add-photo", actor, owner)) throw new Refusal("forbidden");
  await countUpload(actor.accountId);
  const held = heldBytes();
  const { file, fields } = await receive({ maxBytes: MAX_SHEET_BYTES, allowed: KINDS, storage: held });
  const previewsTo = openStorage({ dataDir: env().DATA_DIR });
  const drawn = await prepareSheet(held.bytes(), file.kind as SheetKind, { previewsTo, owner: actor.accountId });
  if ("problem" in drawn) {
    const sentence = PHOTO_WORDS[drawn.problem] ?? drawn.message;
    throw new Refusal("file_unreadable", { params: { sentence }, fields: { file: sentence } });
  }
  const [page] = drawn.pages;
  if (!page) throw new Error("a picture was drawn without a page");
  const photo = { sha256: page.preview.sha256, width: page.width, height: page.height };
  return addPhoto(actor, { ceremonyId, photo, caption: fields.caption || caption });
}

/** Where the words for sheets of paper would puzzle somebody with a photograph. */
const PHOTO_WORDS: Partial<Record<string, string>> = {
  picture_broken: "Foto ini rusak atau tidak lengkap. Pilih berkas lain, lalu unggah kembali.",
  too_small: "Foto ini terlalu kecil: sisi pendeknya kurang dari 500 piksel. Pilih foto aslinya, lalu unggah kembali.",
  too_many_pixels: "Foto ini terlalu besar. Perkecil sampai 60 megapiksel, lalu unggah kembali.",
  too_heavy: "Foto ini terlalu berat untuk dibuka. Perkecil ukurannya, lalu unggah kembali.",
  too_slow: "Foto ini terlalu lama dibuka. Perkecil ukurannya, lalu unggah kembali.",
  hidden_archive: "Berkas ini menyembunyikan arsip lain di dalamnya. Pilih foto lain, lalu unggah kembali.",
};
