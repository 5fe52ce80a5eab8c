import { z } from "zod";
import { count, instant, listOf, type Route } from "@/lib/http/catalogue/route";
import type { CertificateView } from "@/lib/seals/list-certificates";
import type { OwedDocument, SealCounts } from "@/lib/seals/queries";
import { retrySealInput, sealMethods, sealProblems, settleSealInput } from "@/lib/seals/schema";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const counts = z.object({
  waiting: count,
  sealing: count,
  sealed: count,
  failed: count,
  unknown: count,
  stamped: count,
  stampsDue: count,
}) satisfies z.ZodType<SealCounts>;

const owed = z.object({
  signatureId: z.uuid(),
  name: z.string(),
  unitName: z.string(),
  campaignName: z.string(),
  signedAt: instant,
  state: z.enum(["waiting", "sealing", "failed", "unknown"]),
  problem: z.enum(sealProblems).nullable(),
  attempts: count,
  nextAt: instant.nullable(),
}) satisfies z.ZodType<OwedDocument>;

const certificate = z.object({
  fingerprint: sha256,
  kind: z.enum(["authority", "seal", "p12"]),
  subject: z.string(),
  issuer: z.string(),
  validFrom: instant,
  validUntil: instant,
  certificate: z.string(),
}) satisfies z.ZodType<CertificateView>;

const certificates = listOf(certificate).omit({ nextCursor: true }).extend({ nextCursor: z.null() });

const tag = "Seals";

export const sealRoutes: Route[] = [
  {
    method: "GET",
    path: "/seals",
    tag,
    summary:
      "How documents are sealed here, how many stand where, and those that are not sealed (at most 100), first those that need somebody.",
    status: 200,
    answer: listOf(owed).extend({ counts, method: z.enum(sealMethods), stamps: z.boolean() }),
  },
  {
    method: "GET",
    path: "/seals/certificates",
    tag,
    summary: "The certificates that seal for the agency or have sealed, and the authority above them.",
    status: 200,
    answer: certificates,
  },
  {
    method: "POST",
    path: "/seals/retries",
    tag,
    summary: "Have every document of the agency sealed again that failed; those in doubt stay in doubt.",
    status: 200,
    answer: z.object({ documents: count }),
  },
  {
    method: "POST",
    path: "/seals/{signatureId}/retry",
    tag,
    summary: "Have one document sealed again that failed, or now instead of at its next attempt.",
    body: retrySealInput,
    status: 200,
    answer: retrySealInput,
  },
  {
    method: "POST",
    path: "/seals/{signatureId}/settlement",
    tag,
    summary:
      "Decide about a document that BSrE may have sealed (its answer was lost) or refused: send it again, or seal it here.",
    body: settleSealInput,
    status: 200,
    answer: settleSealInput,
  },
  {
    method: "GET",
    path: "/certificates",
    tag,
    summary: "The authorities of this installation's own seals: what a PDF reader has to trust to know such a seal.",
    public: true,
    status: 200,
    answer: certificates,
  },
  {
    method: "GET",
    path: "/certificates/{fingerprint}",
    tag,
    summary: "A certificate of this installation's own (X.509, DER), for whoever checks a document.",
    public: true,
    status: 200,
    answer: { media: "application/pkix-cert" },
  },
];
