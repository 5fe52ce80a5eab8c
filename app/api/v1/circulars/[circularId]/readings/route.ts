import { confirmReading } from "@/lib/circulars/confirm-reading";
import { readingFigures } from "@/lib/circulars/figures";
import { apiRead, apiWrite } from "@/lib/http/api-route";

export const GET = apiRead(({ actor, params: { circularId = "" }, query }) => readingFigures(actor, circularId, query));
export const POST = apiWrite(confirmReading);
