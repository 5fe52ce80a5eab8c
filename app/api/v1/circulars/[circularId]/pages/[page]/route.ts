import { readCircularPage } from "@/lib/circulars/queries";
import { apiRead } from "@/lib/http/api-route";
import { pictureResponse } from "@/lib/http/picture-response";

export const GET = apiRead(async ({ actor, params: { circularId = "", page }, query: { file } }) =>
  pictureResponse(await readCircularPage(actor, circularId, Number(page), file)),
);
