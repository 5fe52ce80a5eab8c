import { apiRead } from "@/lib/http/api-route";
import { pictureResponse } from "@/lib/http/picture-response";
import { noteReading } from "@/lib/rights/note-reading";
import { readPagePart } from "@/lib/scans/page-part";
import { readScanPage } from "@/lib/scans/read-scan";
import type { PagePart } from "@/lib/scans/schema";

export const GET = apiRead(async ({ actor, params: { scanId = "", page }, query: { part } }) => {
  // Parts come by the dozen, for a decision that is recorded itself.
  if (part) return pictureResponse(await readPagePart(actor, scanId, Number(page), part as PagePart));
  const picture = await readScanPage(actor, scanId, Number(page));
  await noteReading(actor, { scanId }, "sheet");
  return pictureResponse(picture);
});
