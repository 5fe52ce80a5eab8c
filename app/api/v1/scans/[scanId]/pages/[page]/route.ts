import { apiRead } from "@/lib/http/api-route";
import { pictureResponse } from "@/lib/http/picture-response";
import { readPagePart } from "@/lib/scans/page-part";
import { readScanPage } from "@/lib/scans/read-scan";
import type { PagePart } from "@/lib/scans/schema";

export const GET = apiRead(async ({ actor, params: { scanId = "", page }, query: { part } }) =>
  pictureResponse(
    part
      ? await readPagePart(actor, scanId, Number(page), part as PagePart)
      : await readScanPage(actor, scanId, Number(page)),
  ),
);
