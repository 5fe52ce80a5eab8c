import { groupedHash } from "@/lib/documents/official-words";
import { formatCount } from "@/lib/format/number";
import type { Outcome, ProofStep } from "./proof-steps";

export type Check = { readonly check: "record" | "words" | "strokes" | "trail"; readonly passed: boolean };

type Said = readonly [title: string, explanation: string];
const words: Record<Check["check"], { readonly passed: Said; readonly failed: Said }> = {
  record: {
    passed: ["Isi sama persis", "Sidik digital catatan dihitung ulang dan sesuai."],
    failed: ["Isi berubah", "Isi catatan berbeda dari sidik digitalnya."],
  },
  words: {
    passed: ["Naskah tidak berubah", "Kata-kata yang disetujui sama dengan naskah yang tersimpan."],
    failed: ["Naskah berubah", "Naskah yang tersimpan berbeda dari yang disetujui."],
  },
  strokes: {
    passed: ["Goresan tidak berubah", "Goresan tanda tangan sesuai dengan sidik digitalnya."],
    failed: ["Goresan berubah", "Goresan tanda tangan berbeda dari sidik digitalnya."],
  },
  trail: {
    passed: ["Tercatat di jejak audit", "Jejak audit hanya dapat ditambah, dan memuat sidik digital yang sama."],
    failed: [
      "Tidak terbukti di jejak audit",
      "Aplikasi ini tidak pernah mencatat penandatanganan dengan sidik digital ini.",
    ],
  },
};

/** The seal of the PDF, as checked now. */
export type SealFacts = {
  readonly outcome: Outcome;
  readonly method: "own" | "p12" | "bsre" | null;
  readonly sealedAt: string | null;
  readonly issuer: string | null;
  readonly certificateUntil: string | null;
  readonly stamp: { readonly at: string; readonly authority: string } | null;
};

/** Where the sealed PDF stands in the log. */
export type LogFacts = {
  readonly outcome: Outcome;
  readonly index: number | null;
  readonly size: number | null;
  readonly problem: "absent" | "incomplete" | null;
};

type Proved = {
  readonly checks: readonly Check[];
  readonly evidenceHash: string;
  readonly seal: SealFacts;
  readonly log: LogFacts;
  readonly agencyName: string;
};

/** Each check just run, in words; the number that is printed on the document stands at the first. */
export function proofSteps({ checks, evidenceHash, seal, log, agencyName }: Proved): ProofStep[] {
  const recorded = checks.map(({ check, passed }): ProofStep => {
    const [title, explanation] = words[check][passed ? "passed" : "failed"];
    return {
      title,
      explanation,
      outcome: passed ? "passed" : "failed",
      evidence: check === "record" ? groupedHash(evidenceHash) : undefined,
    };
  });
  return [...recorded, sealStep(seal, agencyName), logStep(log), timeStep(seal)];
}

// Only a certificate of the national scheme may be called certified (PP 71/2019 Ps 60), and nobody here asks the issuer.
function certificateWords({ method, issuer }: SealFacts): string {
  if (method === "own")
    return "sertifikat internal instansi, bukan terbitan penyelenggara sertifikasi elektronik (PSrE)";
  const named = `yang mencantumkan ${issuer ?? "penerbit lain"} sebagai penerbitnya; penerbit itu tidak diperiksa di sini`;
  return method === "bsre"
    ? `sertifikat melalui layanan BSrE, ${named}`
    : `sertifikat yang dipasang instansi, ${named}`;
}

function sealStep(seal: SealFacts, agencyName: string): ProofStep {
  const { outcome, method, certificateUntil } = seal;
  const title = outcome === "failed" ? "Segel instansi rusak" : "Segel instansi utuh";
  if (outcome === "failed") {
    return {
      title,
      outcome,
      explanation: "PDF yang tersimpan berubah atau hilang. Catatan penandatanganannya diperiksa tersendiri di atas.",
    };
  }
  if (outcome === "unknown" || !method) {
    return {
      title: "Segel instansi",
      subject: "segel instansi",
      outcome,
      explanation: "PDF dokumen ini belum disegel; biasanya selesai dalam beberapa menit.",
    };
  }
  const until = certificateUntil ? ` Sertifikat berlaku sampai ${certificateUntil}.` : "";
  return { title, outcome, explanation: `PDF disegel ${agencyName} dengan ${certificateWords(seal)}.${until}` };
}

function logStep({ outcome, index, size, problem }: LogFacts): ProofStep {
  if (problem === "absent") {
    return {
      title: "Tidak ada di log terbuka",
      outcome,
      explanation: "Dokumen ini disegel, tetapi log yang terus bertambah sesudahnya tidak memuatnya.",
    };
  }
  if (problem === "incomplete") {
    return {
      title: "Log terbuka tidak lengkap",
      subject: "log terbuka",
      outcome,
      explanation:
        "Sebagian catatan lain di log server ini hilang, sehingga bukti dokumen ini tidak dapat dihitung. Pengelola aplikasi harus memeriksa log.",
    };
  }
  if (outcome === "failed") {
    return {
      title: "Tidak cocok dengan log terbuka",
      outcome,
      explanation: "Catatan dokumen ini tidak sesuai dengan titik periksa log yang ditandatangani.",
    };
  }
  if (outcome === "unknown" || index === null || size === null) {
    return {
      title: "Log terbuka",
      subject: "log terbuka",
      outcome,
      explanation: "Dokumen ini belum tercatat di log; biasanya selesai dalam beberapa menit.",
    };
  }
  return {
    title: "Tercatat di log terbuka",
    outcome,
    explanation: `Entri nomor ${formatCount(index + 1)} dari ${formatCount(size)}. Log hanya dapat ditambah; penghapusan atau perubahan akan terlihat.`,
  };
}

function timeStep({ sealedAt, stamp }: SealFacts): ProofStep {
  if (stamp) {
    return {
      title: "Waktu ditetapkan",
      outcome: "passed",
      explanation: `Penanda waktu ${stamp.authority}, ${stamp.at}. Penerbit sertifikatnya tidak diperiksa di sini.`,
    };
  }
  const own = sealedAt ? `Disegel ${sealedAt} menurut jam server instansi` : "Waktunya menurut jam server instansi";
  // Where no authority stamps, none ever will: not a check that waits.
  return { title: "Waktu: tanpa penanda waktu pihak lain", outcome: "fact", explanation: `${own}.` };
}
