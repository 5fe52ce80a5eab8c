import type { ScanState, SheetView } from "@/lib/scans/schema";

/** The usual reasons for returning a sheet, in the order of their keys 1 to 5. */
export const returnReasons = [
  { value: "unsigned", label: "Tanda tangan tidak ada" },
  { value: "unreadable", label: "Pindaian buram atau terpotong" },
  { value: "wrong_person", label: "Nama atau NIP tidak sesuai" },
  { value: "other_text", label: "Naskah versi lain" },
  { value: "not_a_pact", label: "Bukan lembar pakta" },
] as const;

/** How long the officer who decided may take a decision back. */
export const REVERSE_MINUTES = 15;

const stateNames: Record<ScanState, string> = {
  awaiting: "Menunggu verifikasi",
  accepted: "Diterima",
  returned: "Dikembalikan",
  superseded: "Diganti",
  withdrawn: "Ditarik",
  kept: "Disimpan",
};

/** The state of a sheet in the words of the people who use it. */
export function scanStateName(state: ScanState): string {
  return stateNames[state];
}

/** Whether this account may still take the decision back: its own, and not older than 15 minutes. */
export function isReversible(
  decision: { verifiedById: string; verifiedAt: Date },
  accountId: string | null,
  now: Date,
): boolean {
  const age = now.getTime() - decision.verifiedAt.getTime();
  return decision.verifiedById === accountId && age <= REVERSE_MINUTES * 60_000;
}

/** Whether sheets may be decided: also after closing, for those that came in time. */
export function isVerificationOpen(campaignStatus: string): boolean {
  return campaignStatus === "open" || campaignStatus === "closed";
}

/** The note of a returned sheet, from a usual reason and free words: "Nama atau NIP tidak sesuai. NIP kurang satu angka." */
export function returnNote(reason: string | null, words: string): string {
  const usual = returnReasons.find(({ value }) => value === reason)?.label;
  return [usual && `${usual}.`, words.trim()].filter(Boolean).join(" ");
}

/** Why a sheet is not accepted together with others, in the words of the officer who then looks at it alone. */
const hindrances = {
  decided: "tidak lagi menunggu",
  own: "lembar Anda sendiri",
  own_upload: "Anda unggah sendiri",
  single_upload: "diunggah satu per satu, tanpa QR yang dibaca",
  chosen_by_hand: "pegawainya dipilih oleh operator",
  shared_page: "lembar kolektif",
  unknown_code: "QR lembar tidak dikenali",
  other_person: "QR lembar milik pegawai lain",
  other_text: "naskah versi lain",
  missing_page: "halaman lembar tidak lengkap",
  unchecked: "kolom tanda tangan tidak diperiksa",
  blank: "kolom tanda tangan kosong",
  unsure: "goresan tanda tangan meragukan",
  used_elsewhere: "berkas yang sama dipakai untuk pegawai lain",
  returned_before: "berkas ini pernah dikembalikan",
} as const;
export type RunHindrance = keyof typeof hindrances;

export function hindranceWords(hindrance: RunHindrance): string {
  return hindrances[hindrance];
}

type RunFacts = Pick<
  SheetView,
  "state" | "pactStatus" | "own" | "uploadedByViewer" | "pages" | "stack" | "sameFile" | "returnedBefore"
>;

/**
 * What keeps a sheet from being accepted in a run, or null: then the machine knew its one person by the code, the words
 * are the present ones, somebody wrote where the signature belongs, and nothing speaks against the file.
 */
export function runHindrance(sheet: RunFacts): RunHindrance | null {
  const { stack } = sheet;
  if (sheet.state !== "awaiting" || sheet.pactStatus !== "awaiting_verification") return "decided";
  if (sheet.own) return "own";
  if (sheet.uploadedByViewer) return "own_upload";
  if (!stack) return "single_upload";
  if (stack.people > 1 || stack.form?.kind === "list") return "shared_page";
  if (stack.form && !stack.form.ofThisPerson) return "other_person";
  if (stack.chosenBy !== null) return "chosen_by_hand";
  if (!stack.form) return "unknown_code";
  if (!stack.form.presentText) return "other_text";
  if (sheet.pages.length < stack.form.pages) return "missing_page";
  if (stack.ink !== "inked") return stack.ink ?? "unchecked";
  if (sheet.sameFile.length > 0) return "used_elsewhere";
  if (sheet.returnedBefore.some(({ sameBytes }) => sameBytes)) return "returned_before";
  return null;
}
