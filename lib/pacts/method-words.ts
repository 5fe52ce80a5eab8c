import type { SignatureMethod } from "@/lib/pacts/schema";

/** How a pact was signed and how much that proves, in words that promise no more (PP 71/2019 Pasal 60). */
export type MethodWords = {
  /** For lists: "Digoreskan di layar". */
  readonly short: string;
  /** "Di peramban, setelah masuk dengan akun sendiri" */
  readonly how: string;
  readonly strength: string;
  readonly strengthNote: string;
};

// Law and number stay on one line.
const law = "PP\u00a071/2019 Pasal\u00a060";

const uncertified = {
  how: "Di peramban, setelah masuk dengan akun sendiri",
  strength: "Tanda tangan elektronik tidak tersertifikasi",
  strengthNote: law,
};

const words: Record<SignatureMethod, MethodWords> = {
  browser_drawn: { short: "Digoreskan di layar", ...uncertified },
  browser_typed: { short: "Nama diketik di layar", ...uncertified },
  wet_ink_scan: {
    short: "Tanda tangan basah",
    how: "Pada lembar kertas, pindaiannya diperiksa petugas",
    strength: "Tanda tangan basah",
    strengthNote: "Pindaian lembar disimpan dengan sidik SHA-256",
  },
  bsre: {
    short: "Sertifikat BSrE",
    how: "Pada berkas PDF tersendiri",
    strength: "Tanda tangan elektronik tersertifikasi",
    strengthNote: `${law}, sertifikat BSrE`,
  },
};

/** The words of a method. */
export function methodWords(method: SignatureMethod): MethodWords {
  return words[method];
}
