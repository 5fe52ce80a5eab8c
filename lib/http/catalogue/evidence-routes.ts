import { z } from "zod";
import { pledgeTextSchema } from "@/lib/documents/pledge-text";
import { count, instant, listOf, type Route } from "@/lib/http/catalogue/route";
import { totalsSchema } from "@/lib/monitoring/schema";
import { evidenceChecks } from "@/lib/pacts/check-evidence";
import { recapMedia } from "@/lib/recaps/schema";
import type { ReportPreview, ReportView } from "@/lib/reports/queries";
import {
  prepareReportInput,
  reportContent,
  reportFilter,
  reportStates,
  reportSubmitter,
  returnReportInput,
  submitReportInput,
} from "@/lib/reports/schema";
import { pageParts, reverseRunResult, scanFilter, scanRow, verifyRunInput, verifyRunResult } from "@/lib/scans/schema";
import { sealMethods } from "@/lib/seals/schema";
import { type Verification, verifyCodeInput } from "@/lib/verifications/verify-code";
import type { FileVerification } from "@/lib/verifications/verify-file";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const report = z.object({
  id: z.uuid(),
  campaignId: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  number: z.int(),
  state: z.enum(reportStates),
  figures: totalsSchema,
  contentHash: sha256,
  letterNumber: z.string(),
  letterDate: z.iso.date(),
  statement: z.string(),
  note: z.string().nullable(),
  copies: z.string(),
  submittedBy: reportSubmitter,
  submittedAt: instant,
  decidedAt: instant.nullable(),
  decidedBy: z.string().nullable(),
  decisionNote: z.string().nullable(),
}) satisfies z.ZodType<ReportView>;

const preview = z.object({
  unitName: z.string(),
  reporting: z.boolean(),
  maySubmit: z.boolean(),
  content: reportContent,
  hash: sha256,
}) satisfies z.ZodType<ReportPreview>;

const decided = z.object({ reportId: z.uuid(), state: z.enum(reportStates) });

const outcome = z.enum(["passed", "failed", "unknown"]);
const verification = z.object({
  code: z.string(),
  verdict: z.enum(["valid", "earlier_words", "superseded", "invalid", "anonymised"]),
  checks: z.array(z.object({ check: z.enum(evidenceChecks), passed: z.boolean() })),
  evidenceHash: z.string(),
  agencyName: z.string(),
  bkpsdmName: z.string(),
  document: z
    .object({
      maskedName: z.string(),
      nipTail: z.string().nullable(),
      unitName: z.string(),
      unitPath: z.string(),
      campaignName: z.string(),
      textVersion: z.int(),
      presentVersion: z.int(),
      contentChanged: z.boolean(),
      contentChangedOn: z.string().nullable(),
      words: pledgeTextSchema,
      signedAt: z.string(),
      method: z.string(),
      strength: z.string(),
      strengthNote: z.string(),
    })
    .nullable(),
  seal: z.object({
    outcome,
    method: z.enum(sealMethods).nullable(),
    sha256: z.string().nullable(),
    sealedAt: z.string().nullable(),
    issuer: z.string().nullable(),
    certificateUntil: z.string().nullable(),
    stamp: z.object({ at: z.string(), authority: z.string() }).nullable(),
  }),
  log: z.object({
    outcome,
    index: z.int().nullable(),
    size: z.int().nullable(),
    problem: z.enum(["absent", "incomplete"]).nullable(),
  }),
}) satisfies z.ZodType<Verification>;

const fileVerification = z.object({
  verdict: z.enum(["genuine", "changed", "unrecorded", "foreign"]),
  sha256: z.string(),
  seal: z.enum(["intact", "broken", "missing", "foreign"]),
  verification: verification.nullable(),
}) satisfies z.ZodType<FileVerification>;

const proof = z.object({
  version: z.literal(1),
  code: z.string(),
  evidenceHash: z.string(),
  documentSha256: z.string(),
  /** How to check it without us, in Indonesian. */
  howTo: z.array(z.string()),
  /** The bytes of the leaf, as text. */
  leaf: z.string(),
  index: count,
  size: count,
  hashes: z.array(z.base64()),
  checkpoint: z.string(),
  key: z.string(),
});

const { campaignId: campaign, unitId: unit, ...sheetFilter } = scanFilter.shape;

export const reportRoutes: Route[] = [
  {
    method: "GET",
    path: "/campaigns/{campaignId}/report-preview",
    tag: "Reports",
    summary: "What a report of this unit would state now, with the hash to submit.",
    query: z.object({ unit: z.uuid() }),
    status: 200,
    answer: preview,
  },
  {
    method: "POST",
    path: "/campaigns/{campaignId}/report-drafts",
    tag: "Reports",
    summary: "Lay the covering letter of a unit's next report ready for its head, who alone submits it.",
    body: prepareReportInput,
    status: 201,
    answer: z.object({ campaignId: z.uuid(), unitId: z.uuid() }),
  },
  {
    method: "GET",
    path: "/campaigns/{campaignId}/reports",
    tag: "Reports",
    summary: "Reports within reach, those that wait for a decision first.",
    query: reportFilter.omit({ campaignId: true }),
    status: 200,
    answer: listOf(report),
  },
  {
    method: "POST",
    path: "/campaigns/{campaignId}/reports",
    tag: "Reports",
    summary: "Submit a unit's report (its head): figures and people are frozen with a hash.",
    body: submitReportInput,
    status: 201,
    again: "alreadySubmitted",
    answer: z.object({ reportId: z.uuid(), number: count, contentHash: sha256, alreadySubmitted: z.boolean() }),
  },
  { method: "GET", path: "/reports/{reportId}", tag: "Reports", summary: "One report.", status: 200, answer: report },
  {
    method: "POST",
    path: "/reports/{reportId}/acceptance",
    tag: "Reports",
    summary: "Accept a report.",
    status: 200,
    answer: decided,
  },
  {
    method: "POST",
    path: "/reports/{reportId}/return",
    tag: "Reports",
    summary: "Return a report with a note that says what to mend.",
    body: returnReportInput,
    status: 200,
    answer: decided,
  },
  {
    method: "GET",
    path: "/reports/{reportId}/letter",
    tag: "Reports",
    summary: "The covering letter as PDF, drawn from the frozen content.",
    status: 200,
    answer: { media: "application/pdf" },
  },
  {
    method: "GET",
    path: "/reports/{reportId}/names",
    tag: "Reports",
    summary: "The names in the letter's annex as xlsx, as frozen; recorded as an export of personal data.",
    status: 200,
    answer: { media: recapMedia.xlsx },
  },
];

export const sheetRoutes: Route[] = [
  {
    method: "GET",
    path: "/scans",
    tag: "Sheets",
    summary: "Sheets of a campaign within reach, the newest first.",
    query: z.object({ campaign, unit, ...sheetFilter }),
    status: 200,
    answer: listOf(scanRow),
  },
  {
    method: "GET",
    path: "/scans/{scanId}/pages/{page}",
    tag: "Sheets",
    summary:
      "One page as a picture that we drew ourselves, counted from 1; `part` asks for a small one of the place of the signature (404 where it is not known) or of the whole page.",
    query: z.object({ part: z.enum(pageParts).optional() }),
    status: 200,
    answer: { media: "image/jpeg" },
  },
  {
    method: "GET",
    path: "/scans/{scanId}/original",
    tag: "Sheets",
    summary: "The file as it was uploaded, to be saved.",
    status: 200,
    answer: { media: "application/octet-stream" },
  },
  {
    method: "POST",
    path: "/campaigns/{campaignId}/scan-verifications",
    tag: "Sheets",
    summary:
      "Accept up to 100 sheets at once (BKPSDM): only those whose code, words and ink agree and whose file nothing speaks against. Each is decided by itself; one that is not accepted stays as it is and says why.",
    body: verifyRunInput,
    status: 200,
    answer: verifyRunResult,
  },
  {
    method: "DELETE",
    path: "/campaigns/{campaignId}/scan-verifications/{runId}",
    tag: "Sheets",
    summary: "Take such a run back, within 15 minutes and by the officer whose run it was.",
    status: 200,
    answer: reverseRunResult,
  },
];

export const verificationRoutes: Route[] = [
  {
    method: "GET",
    path: "/verifications/{code}",
    tag: "Verification",
    summary:
      "Check a document by its code; names are masked. `earlier_words` is a sound signature for words whose content has changed since, whether or not its owner has signed the new ones.",
    public: true,
    status: 200,
    answer: verification,
  },
  {
    method: "GET",
    path: "/verifications/{code}/proof",
    tag: "Verification",
    summary: "Proof that the sealed document stands in the log, to be checked without us (RFC 9162 section 2.1.3.2).",
    public: true,
    status: 200,
    answer: proof,
  },
  {
    method: "POST",
    path: "/verifications",
    tag: "Verification",
    summary: "The same with the code in the body, out of logs and histories; or check a PDF by its bytes, as a form.",
    public: true,
    body: verifyCodeInput,
    file: "PDF, at most 10 MB; it is not kept.",
    status: 200,
    answer: z.union([verification, fileVerification]),
  },
];
