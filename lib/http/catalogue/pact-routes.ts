import { z } from "zod";
import { campaignStatuses } from "@/lib/campaigns/schema";
import { ownWaveShape } from "@/lib/campaigns/wave-schema";
import { pledgeTextSchema } from "@/lib/documents/pledge-text";
import { employmentTypes } from "@/lib/employees/terms";
import { printFormsInput } from "@/lib/forms/schema";
import { count, instant, listOf, type Route } from "@/lib/http/catalogue/route";
import { pactFilter } from "@/lib/pacts/queries";
import {
  declinePactInput,
  exemptPactInput,
  pactRow,
  pactStatuses,
  signatureMethods,
  signPactInput,
  signPactResult,
} from "@/lib/pacts/schema";
import {
  attachScanResult,
  reverseVerificationInput,
  reverseVerificationResult,
  verifyScanInput,
  verifyScanResult,
} from "@/lib/scans/schema";

const pact = z.object({
  id: z.uuid(),
  status: z.enum(pactStatuses),
  openedAt: instant.nullable(),
  campaign: z.object({ id: z.uuid(), name: z.string(), status: z.enum(campaignStatuses) }),
  /** The wave that the person belongs to; before `opensOn` the words may be read, not signed. */
  wave: ownWaveShape.nullable(),
  /** The person's own last day: of the wave, else of the campaign. */
  deadline: z.iso.date(),
  person: z.object({
    employeeId: z.uuid(),
    name: z.string(),
    nip: z.string(),
    employmentType: z.enum(employmentTypes),
    grade: z.string().nullable(),
    rank: z.string().nullable(),
    position: z.string().nullable(),
  }),
  unit: z.object({ id: z.uuid(), name: z.string(), path: z.array(z.string()) }),
  /** The words as the person reads them; `textHash` goes back with the signature. */
  text: pledgeTextSchema.extend({ id: z.uuid(), version: z.int(), textHash: z.string() }),
  signature: z
    .object({
      id: z.uuid(),
      method: z.enum(signatureMethods),
      signedAt: instant,
      verificationCode: z.string(),
      evidenceHash: z.string(),
      /** Of the words it was given to; lower than `text.version` after a change. */
      textVersion: z.int(),
    })
    .nullable(),
  /** What a later signature, to other words, has replaced: the newest first. */
  formerSignatures: z.array(
    z.object({
      method: z.enum(signatureMethods),
      signedAt: instant,
      verificationCode: z.string(),
      textVersion: z.int(),
    }),
  ),
});

const standing = z.object({ pactId: z.uuid(), status: z.enum(pactStatuses) });
const tag = "Pacts";

export const pactRoutes: Route[] = [
  {
    method: "GET",
    path: "/pacts",
    tag,
    summary: "People of a campaign by state, a page at a time, with the exact total.",
    query: pactFilter,
    status: 200,
    answer: listOf(pactRow).extend({ total: count }),
  },
  {
    method: "GET",
    path: "/pacts/{pactId}",
    tag,
    summary: "One pact: person, words to sign, signature in force (which a person who owes one again still has).",
    status: 200,
    answer: pact,
  },
  {
    method: "POST",
    path: "/pacts/{pactId}/signature",
    tag,
    summary: "Sign one's own pact. Signing again answers with the first signature.",
    body: signPactInput,
    status: 200,
    answer: signPactResult,
  },
  {
    method: "POST",
    path: "/pacts/{pactId}/refusal",
    tag,
    summary: "Decline one's own pact, with a reason that only the personnel agency reads.",
    body: declinePactInput,
    status: 200,
    answer: standing,
  },
  {
    method: "POST",
    path: "/pacts/{pactId}/exemption",
    tag,
    summary: "Record that a person need not sign; as a form it may carry the letter behind it.",
    body: exemptPactInput,
    file: "PDF, JPG or PNG, at most 10 MB and 20 pages; may be left out.",
    status: 200,
    answer: standing,
  },
  {
    method: "DELETE",
    path: "/pacts/{pactId}/exemption",
    tag,
    summary: "End an exemption.",
    status: 200,
    answer: standing,
  },
  {
    method: "POST",
    path: "/pacts/{pactId}/scan",
    tag,
    summary: "Upload one person's signed sheet. The same bytes again answer with the first upload.",
    file: "PDF, JPG, PNG or HEIC, at most 20 MB and 4 pages.",
    status: 201,
    again: "alreadyUploaded",
    answer: attachScanResult,
  },
  {
    method: "POST",
    path: "/pacts/{pactId}/verification",
    tag,
    summary: "Accept the waiting sheet, or return it with a note.",
    body: verifyScanInput,
    status: 200,
    answer: verifyScanResult,
  },
  {
    method: "DELETE",
    path: "/pacts/{pactId}/verification",
    tag,
    summary: "Take one's own decision back, within 15 minutes.",
    body: reverseVerificationInput,
    status: 200,
    answer: reverseVerificationResult,
  },
  {
    method: "GET",
    path: "/campaigns/{campaignId}/forms",
    tag,
    summary:
      "Forms to be signed with ink as one PDF: of a unit and all below it, of those who have not signed (`who=missing`) or of everyone, a sheet a person or a collective list. Recorded as a print.",
    query: printFormsInput.omit({ campaignId: true }),
    status: 200,
    answer: { media: "application/pdf" },
  },
  {
    method: "GET",
    path: "/pacts/{pactId}/form",
    tag,
    summary: "The pact of one person as PDF to be signed with ink.",
    status: 200,
    answer: { media: "application/pdf" },
  },
  {
    method: "GET",
    path: "/pacts/{pactId}/document",
    tag,
    summary:
      "The signed pact as PDF: the signature in force, or by its verification code one that a later one has replaced.",
    query: z.object({ code: z.string().max(40).optional() }),
    status: 200,
    answer: { media: "application/pdf" },
  },
];
