import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import type { PledgeText } from "@/lib/documents/pledge-text";
import { formatVerificationCode, normaliseVerificationCode } from "@/lib/documents/verification-code";
import { formatDateTime } from "@/lib/format/date";
import { maskName } from "@/lib/format/person";
import { checkEvidence, type EvidenceCheck, pledgeOf } from "@/lib/pacts/check-evidence";
import { lookUpCode } from "@/lib/pacts/code-throttle";
import { findEvidenceByCode, recordOf } from "@/lib/pacts/evidence";
import { methodWords } from "@/lib/pacts/method-words";
import { type LogStanding, proveInclusion, proveStanding } from "@/lib/verifications/prove-inclusion";
import { proveSeal, type SealProof } from "@/lib/verifications/prove-seal";
import { standingOfWords, type WordsStanding } from "@/lib/verifications/standing-of-words";

/** What anybody who holds a code may know: enough to match the paper in hand, too little to collect people. */
export type Verification = {
  /** "K7QM-4RTX-9D2H" */
  code: string;
  /**
   * "earlier_words": sound, for words whose content has changed since, whether or not the new ones were signed.
   * "anonymised": it was valid when its campaign's retention ended; its people are no longer kept.
   */
  verdict: WordsStanding["verdict"] | "invalid" | "anonymised";
  checks: EvidenceCheck[];
  /** The number printed on the document (SHA-256, hex). */
  evidenceHash: string;
  agencyName: string;
  bkpsdmName: string;
  /** Null when the record is gone, or no longer agrees with its hashes: then nothing in it may be repeated. */
  document: VerifiedDocument | null;
  /** The seal of its PDF, checked on the file now. */
  seal: SealProof;
  /** Where the sealed PDF stands in the transparency log; its proof was recomputed just now. */
  log: LogStanding;
};

export type VerifiedDocument = {
  maskedName: string;
  /** The last four digits, "2 017"; null for people without an 18-digit number. */
  nipTail: string | null;
  unitName: string;
  unitPath: string;
  campaignName: string;
  /** Of the words that were signed, and of those in force today. */
  textVersion: number;
  presentVersion: number;
  /** Whether the content has changed since. */
  contentChanged: boolean;
  /** "1 November 2028" */
  contentChangedOn: string | null;
  /** As the signatory read them. */
  words: PledgeText;
  /** "13 Oktober 2028, 09.42.18 WIB" */
  signedAt: string;
  method: string;
  strength: string;
  strengthNote: string;
};

/**
 * Checks a code, with every check run now; null when no document carries it. Needs no sign-in and never lists anybody.
 * @param lookUp how the look-up is counted; lookUpHeld when the document itself was shown
 * @throws Refusal too_many_attempts after many unknown codes from one address, or very many of any kind
 */
export async function verifyCode(actor: Actor, typed: string, lookUp = lookUpCode): Promise<Verification | null> {
  const code = normaliseVerificationCode(typed);
  if (!code) return null;
  const evidence = await lookUp(actor.origin.ip, () => findEvidenceByCode(code));
  if (!evidence) return null;
  const checks = checkEvidence(evidence);
  const { agencyName, bkpsdmName, evidenceHash } = evidence;
  const { seal, sealedAt } = await proveSeal(evidence);
  const log = await proveStanding(seal.sha256 ? { sha256: seal.sha256, evidenceHash } : null, sealedAt);
  if (evidence.anonymised) {
    const answer = { code: formatVerificationCode(code), verdict: "anonymised", document: null } as const;
    // Its file is gone on purpose: nothing of it is broken.
    return { ...answer, checks: [], agencyName, bkpsdmName, evidenceHash, seal: { ...seal, outcome: "unknown" }, log };
  }
  // A file that the disk has lost can be drawn anew from its record; a record or a log that was changed cannot be mended.
  const sound = checks.every(({ passed }) => passed) && log.outcome !== "failed";
  const record = sound ? recordOf(evidence) : null;
  const words = methodWords(evidence.method);
  const standing = await standingOfWords(evidence);
  return {
    code: formatVerificationCode(code),
    verdict: sound ? standing.verdict : "invalid",
    checks,
    evidenceHash,
    agencyName,
    bkpsdmName,
    seal,
    log,
    document: record && {
      maskedName: maskName(record.person.name),
      nipTail: /^\d{18}$/.test(record.person.nip) ? record.person.nip.slice(-4).replace(/^(\d)/, "$1 ") : null,
      unitName: record.person.unitName,
      unitPath: record.person.unitPath.slice(0, -1).reverse().join(", ") || record.agency.name,
      campaignName: record.campaignName,
      textVersion: evidence.textVersion,
      presentVersion: evidence.presentVersion,
      contentChanged: evidence.replacedBecause !== null,
      contentChangedOn: standing.contentChangedOn,
      words: pledgeOf(evidence, record),
      signedAt: formatDateTime(new Date(record.signedAt), record.zone, true),
      method: words.how,
      strength: words.strength,
      strengthNote: words.strengthNote,
    },
  };
}

/**
 * The proof that anybody can check without us: the leaf of the sealed PDF, its path to a signed checkpoint, the key.
 * @throws Refusal not_found, proof_not_ready (sealed or taken in later), too_many_attempts
 */
export async function codeProof(actor: Actor, typed: string) {
  const { code, evidenceHash, seal } = await verifyCodeOrRefuse(actor, typed);
  const proof = seal.sha256 ? await proveInclusion({ sha256: seal.sha256, evidenceHash }) : null;
  if (!proof || !seal.sha256) throw new Refusal("proof_not_ready");
  return { version: 1 as const, code, evidenceHash, documentSha256: seal.sha256, howTo: HOW_TO, ...proof };
}

/** How to check the proof without us, for whoever opens the file years later. */
const HOW_TO = [
  "SHA-256 berkas PDF Anda harus sama dengan documentSha256, dan documentSha256 harus tertulis di dalam leaf.",
  "Daun pohon: SHA-256 dari bita 0x00 diikuti leaf (UTF-8). Simpul: SHA-256 dari 0x01, simpul kiri, simpul kanan (RFC 6962).",
  "Naik dari daun nomor index dalam pohon berukuran size dengan hashes (base64) menurut RFC 9162 pasal 2.1.3.2; hasilnya harus akar pada baris ketiga checkpoint.",
  "Tanda tangan checkpoint (C2SP signed-note, Ed25519) diperiksa dengan key. Cocokkan key dan akar itu dengan yang tercetak pada pakta atau rekapitulasi, atau yang Anda simpan sendiri.",
];

/** The same for programs. @throws Refusal not_found, too_many_attempts */
export async function verifyCodeOrRefuse(actor: Actor, typed: string): Promise<Verification> {
  const verification = await verifyCode(actor, typed);
  if (!verification) throw new Refusal("not_found");
  return verification;
}

export const verifyCodeInput = z.object({ code: z.string({ error: "Isi kode verifikasi" }) });

/** The same from a body. @throws Refusal invalid_input, not_found, too_many_attempts */
export function verifyTypedCode(actor: Actor, raw: unknown): Promise<Verification> {
  return verifyCodeOrRefuse(actor, parseInput(verifyCodeInput, raw).code);
}
