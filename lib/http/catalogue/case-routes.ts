import { z } from "zod";
import {
  caseFilter,
  caseRow,
  caseView,
  closeCaseInput,
  confirmExemptionsInput,
  followUpInput,
  reopenCaseInput,
} from "@/lib/cases/schema";
import { count, listOf, type Route } from "@/lib/http/catalogue/route";

const tag = "Cases";
const caseId = z.uuid();

export const caseRoutes: Route[] = [
  {
    method: "GET",
    path: "/cases",
    tag,
    summary: "Cases within reach: those that wait first, then the newest. Declines for the personnel agency alone.",
    query: caseFilter,
    status: 200,
    answer: listOf(caseRow).extend({ total: count }),
  },
  {
    method: "GET",
    path: "/cases/{caseId}",
    tag,
    summary: "One case with its history, the newest first.",
    status: 200,
    answer: caseView,
  },
  {
    method: "POST",
    path: "/cases/{caseId}/follow-ups",
    tag,
    summary: "Record what was done about it; as a form it may carry the letter behind it.",
    body: followUpInput,
    file: "PDF, JPG or PNG, at most 10 MB and 20 pages; may be left out.",
    status: 201,
    answer: z.object({ caseId, entryId: z.uuid() }),
  },
  {
    method: "GET",
    path: "/cases/{caseId}/files/{hash}",
    tag,
    summary: "A letter as it was uploaded and checked. Each reading is recorded.",
    status: 200,
    answer: { media: "application/octet-stream" },
  },
  {
    method: "POST",
    path: "/cases/confirmations",
    tag,
    summary: "Confirm exemptions that others recorded, all of them or none.",
    body: confirmExemptionsInput,
    status: 200,
    answer: z.object({ confirmed: count, already: count }),
  },
  {
    method: "POST",
    path: "/cases/{caseId}/closing",
    tag,
    summary: "Decide: of a decline willing, exempted or unwilling; an exemption is ended, and its unit told why.",
    body: closeCaseInput,
    status: 200,
    answer: z.object({ caseId, outcome: z.string() }),
  },
  {
    method: "POST",
    path: "/cases/{caseId}/reopening",
    tag,
    summary: "Take up a decline again that an officer had closed.",
    body: reopenCaseInput,
    status: 200,
    answer: z.object({ caseId }),
  },
];
