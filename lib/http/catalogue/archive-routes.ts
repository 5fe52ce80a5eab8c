import { z } from "zod";
import { archiveView } from "@/lib/archives/schema";
import { listOf, type Route } from "@/lib/http/catalogue/route";

const tag = "Archives";

/** All evidence of a campaign as one ZIP. */
export const archiveRoutes: Route[] = [
  {
    method: "GET",
    path: "/campaigns/{campaignId}/archives",
    tag,
    summary: "The archives of a campaign, the newest first, with how far each is.",
    status: 200,
    answer: listOf(archiveView),
  },
  {
    method: "POST",
    path: "/campaigns/{campaignId}/archives",
    tag,
    summary:
      "Have all evidence of a campaign gathered in the background: sealed documents, sheets, reports, minutes, the log with its checkpoint, and a verifier. One that failed goes on where it stood.",
    status: 202,
    answer: z.object({ archiveId: z.uuid(), alreadyRunning: z.boolean() }),
  },
  {
    method: "GET",
    path: "/campaigns/{campaignId}/archives/{archiveId}",
    tag,
    summary: "How far an archive is.",
    status: 200,
    answer: archiveView,
  },
  {
    method: "GET",
    path: "/campaigns/{campaignId}/archives/{archiveId}/file",
    tag,
    summary:
      "A ready archive, streamed: the same bytes each time, with the hash that was told. Takes Range, so that whoever was cut off goes on (206). Each download is recorded.",
    status: 200,
    answer: { media: "application/zip" },
  },
];
