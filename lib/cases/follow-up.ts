import { addEvidence } from "@/lib/cases/add-evidence";
import { findCase } from "@/lib/cases/find-case";
import { followUpDecline } from "@/lib/cases/follow-up-decline";
import { type CaseFile, caseIdInput, followUpInput } from "@/lib/cases/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { plain, sql } from "@/lib/db";
import { env } from "@/lib/env";
import { allows, type PactRef } from "@/lib/policy";
import { prepareSheet, type SheetKind } from "@/lib/scans/sheet-preparation";
import { countUpload } from "@/lib/scans/upload-limit";
import { fingerprints } from "@/lib/storage/fingerprints";
import { heldBytes } from "@/lib/storage/held-bytes";
import { openStorage } from "@/lib/storage/open-storage";
import type { Storage, StoredFile } from "@/lib/storage/storage";

export const MAX_LETTER_BYTES = 10 * 1024 ** 2;
const MAX_LETTER_PAGES = 20;
const KINDS: SheetKind[] = ["pdf", "jpeg", "png"];

export type LetterReception = { maxBytes: number; allowed: SheetKind[]; storage: Pick<Storage, "put"> };
export type ReceivedLetter = {
  file: (StoredFile & { kind: string; name: string }) | null;
  fields: Record<string, string>;
};

/** A follow-up without a file: `{ caseId, kind, happenedOn, note }`. @throws Refusal not_found, forbidden, case_closed */
export async function followUpCase(actor: Actor, raw: unknown, file: CaseFile | null = null) {
  const input = parseInput(followUpInput, raw);
  const { kind } = await findCase(plain, actor, input.caseId);
  return (kind === "decline" ? followUpDecline : addEvidence)(actor, { ...input, file });
}

/**
 * A follow-up from the request's stream, with or without a letter. The letter is drawn once in the process that draws
 * sheets, so that nothing hostile is kept; its pictures are thrown away, its bytes stored only then.
 * @throws Refusal not_found, forbidden, too_many_attempts, case_closed, or file_unreadable with the sentence that says
 *   how to mend the file; UploadError from `receive`
 */
export async function takeFollowUp(
  actor: Actor,
  raw: unknown,
  receive: (reception: LetterReception) => Promise<ReceivedLetter>,
) {
  const { caseId } = parseInput(caseIdInput, raw);
  const { kind, pactId } = await findCase(plain, actor, caseId);
  const [pact] = await plain.$queryRaw<PactRef[]>(sql`
    SELECT p.agency_id AS "agencyId", p.employee_id AS "employeeId", u."left"
    FROM pact p JOIN unit u ON u.id = p.unit_id WHERE p.id = ${pactId}::uuid`);
  const action = kind === "decline" ? "case.follow-up" : "exemption.add-evidence";
  if (actor.kind !== "user" || !pact || !allows(action, actor, pact)) throw new Refusal("forbidden");
  await countUpload(actor.accountId);
  const held = heldBytes();
  const { file, fields } = await receive({ maxBytes: MAX_LETTER_BYTES, allowed: KINDS, storage: held });
  const input = parseInput(followUpInput, { ...fields, caseId });
  return followUpCase(actor, input, file && (await keepLetter(actor.accountId, file, held.bytes())));
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
