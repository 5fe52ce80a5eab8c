import { apiRead } from "@/lib/http/api-route";
import { pictureResponse } from "@/lib/http/picture-response";
import { readScanPage } from "@/lib/scans/read-scan";

export const GET = apiRead(async ({ actor, params }) =>
  pictureResponse(await readScanPage(actor, params.scanId ?? "", Number(params.page))),
);
