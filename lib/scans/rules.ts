import type { ScanState } from "@/lib/scans/schema";

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
