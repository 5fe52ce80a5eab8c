import { z } from "zod";
import type { Route } from "@/lib/http/catalogue/route";
import {
  annexQuery,
  exportView,
  recapMedia,
  recapQuery,
  startExportInput,
  writeRecapLetterInput,
} from "@/lib/recaps/schema";

const tag = "Recaps";
const { unit, scope, declines } = annexQuery.shape;

export const recapRoutes: Route[] = [
  {
    method: "GET",
    path: "/campaigns/{campaignId}/recap",
    tag,
    summary:
      "The recap of all reporting units, or with `unit` its list of people, as xlsx, PDF or CSV (UTF-8, semicolons, NIPs as digits: for programs; a spreadsheet reads xlsx). A list is recorded as an export of personal data.",
    query: recapQuery.omit({ campaignId: true }).extend({ unit: unit.optional(), scope, declines }),
    status: 200,
    answer: { media: recapMedia.xlsx },
  },
  {
    method: "POST",
    path: "/campaigns/{campaignId}/recap-letter",
    tag,
    summary:
      "Keep what the personnel agency's covering letter says; a recap as PDF with `letter=true` is drawn from it.",
    body: writeRecapLetterInput,
    status: 200,
    answer: z.object({ campaignId: z.uuid(), letterNumber: z.string() }),
  },
  {
    method: "POST",
    path: "/campaigns/{campaignId}/exports",
    tag,
    summary: "Have a long list of people, such as the whole agency's, written in the background.",
    body: startExportInput,
    status: 202,
    answer: z.object({ exportId: z.uuid(), alreadyRunning: z.boolean() }),
  },
  {
    method: "GET",
    path: "/exports/{exportId}",
    tag,
    summary: "How far an export is.",
    status: 200,
    answer: exportView,
  },
  {
    method: "GET",
    path: "/exports/{exportId}/file",
    tag,
    summary: "The file of a ready export; each download is recorded.",
    status: 200,
    answer: { media: recapMedia.xlsx },
  },
];
