import { issueMinutes } from "@/lib/ceremonies/issue-minutes";
import { minutesDocument } from "@/lib/ceremonies/minutes-document";
import { apiRead, apiWrite } from "@/lib/http/api-route";
import { fileResponse } from "@/lib/http/file-response";
import { noteDownload } from "@/lib/rights/note-download";

export const GET = apiRead(async ({ actor, params: { ceremonyId = "" } }) => {
  const document = await minutesDocument(actor, ceremonyId);
  await noteDownload(actor, "minutes", ceremonyId);
  return fileResponse({ ...document, media: "application/pdf" });
});
export const POST = apiWrite(issueMinutes, { status: 201 });
