import type { ProofStep } from "./proof-steps";

export type Check = { readonly check: "record" | "words" | "strokes" | "trail"; readonly passed: boolean };

const words: Record<Check["check"], readonly [title: string, passed: string, failed: string]> = {
  record: [
    "Isi sama persis",
    "Sidik digital catatan dihitung ulang dan sesuai.",
    "Isi catatan berbeda dari sidik digitalnya.",
  ],
  words: [
    "Naskah tidak berubah",
    "Kata-kata yang disetujui sama dengan naskah yang tersimpan.",
    "Naskah yang tersimpan berbeda dari yang disetujui.",
  ],
  strokes: [
    "Goresan tidak berubah",
    "Goresan tanda tangan sesuai dengan sidik digitalnya.",
    "Goresan tanda tangan berbeda dari sidik digitalnya.",
  ],
  trail: [
    "Tercatat di jejak audit",
    "Jejak audit hanya dapat ditambah, dan memuat sidik digital yang sama.",
    "Jejak audit tidak memuat sidik digital ini.",
  ],
};

/** Each check just run, in words; the number that is printed on the document stands at the first. */
export function proofSteps(checks: readonly Check[], evidenceHash: string): ProofStep[] {
  return checks.map(({ check, passed }) => {
    const [title, yes, no] = words[check];
    return {
      title,
      explanation: passed ? yes : no,
      outcome: passed ? "passed" : "failed",
      evidence: check === "record" ? evidenceHash.replace(/(.{8})(?=.)/g, "$1 ") : undefined,
    };
  });
}
