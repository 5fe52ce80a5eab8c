import { formatDateTime } from "@/lib/format/date";
import type { LabelledRow } from "./labelled-rows";
import { groupedHash } from "./official-words";
import type { PactDocumentFacts } from "./pact-facts";
import { formatVerificationCode } from "./verification-code";

// Only the national scheme may be called certified (PP 71/2019 Ps 60); the sentence that BSrE prescribes for documents
// sealed with its certificate stands nowhere here, because this file is never such a document.
const uncertified = "Tanda tangan elektronik tidak tersertifikasi (PP 71/2019 Pasal 60)";

/** How it was signed and how much that proves, in words that promise no more. */
export function methodWords({ record, scanVerifiedAt }: PactDocumentFacts): string {
  const { method, scan, zone } = record;
  if (method === "browser_drawn") return `${uncertified}, digoreskan sendiri di layar.`;
  if (method === "browser_typed") return `${uncertified}, berupa nama yang diketik sendiri.`;
  const file = scan ? `${scan.pages} halaman, SHA-256 ${groupedHash(scan.sha256)}` : "";
  const checked = scanVerifiedAt ? ` pada ${formatDateTime(scanVerifiedAt, zone)}` : "";
  const by = scan ? ` Diverifikasi oleh ${scan.verifiedBy}${checked}.` : "";
  if (method === "wet_ink_scan")
    return `Tanda tangan basah pada lembar kertas. Pindaian lembar bertanda tangan disimpan (${file}).${by}`;
  const kept = file ? ` (${file})` : "";
  return `Tanda tangan elektronik tersertifikasi pada berkas PDF tersendiri yang disimpan${kept}; lembar ini turunannya.${by}`;
}

/** What stands in the signature space when there is neither a drawing nor a typed name. */
export const signatureNotes = {
  wet_ink_scan: "Tanda tangan basah pada lembar asli;\npindaiannya tersimpan",
  bsre: "Tanda tangan elektronik tersertifikasi\npada berkas PDF tersendiri",
} as const;

/** Rows of the evidence block at the foot of a pact. */
export function evidenceRows(facts: PactDocumentFacts, hash: string): LabelledRow[] {
  const { record, verification } = facts;
  const wet = record.method === "wet_ink_scan";
  return [
    { label: "Kode verifikasi", value: formatVerificationCode(verification.code) },
    { label: "Periksa keabsahan", value: verification.url },
    { label: wet ? "Dicatat" : "Ditandatangani", value: formatDateTime(new Date(record.signedAt), record.zone, true) },
    { label: "Cara", value: methodWords(facts) },
    { label: "Pernyataan", value: record.statement },
    {
      label: "Naskah",
      value: `Versi ${record.textVersion.number}, SHA-256 ${groupedHash(record.textVersion.sha256.slice(0, 16))} ...`,
    },
    { label: "Sidik bukti", value: `SHA-256 ${groupedHash(hash)}` },
  ];
}
