import { issueMinutes } from "@/lib/ceremonies/issue-minutes";
import { minutesDocument } from "@/lib/ceremonies/minutes-document";
import { apiRead, apiWrite } from "@/lib/http/api-route";
import { fileResponse } from "@/lib/http/file-response";

export const GET = apiRead(async ({ actor, params }) =>
  fileResponse({ ...(await minutesDocument(actor, params.ceremonyId ?? "")), media: "application/pdf" }),
);
export const POST = apiWrite(issueMinutes, { status: 201 });
