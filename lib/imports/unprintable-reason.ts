import { unprintableLetters } from "@/lib/documents/printable";

/** Why a row is refused whose name no document could carry, and the mend. */
export function unprintableReason(what: string, text: string): string {
  return `${what} memuat lambang yang tidak dapat dicetak: ${unprintableLetters(text).join(" ")}. Hapus lambang itu dari berkas.`;
}
