import { listReaders } from "@/lib/circulars/readers";
import { apiRead } from "@/lib/http/api-route";

export const GET = apiRead(({ actor, params: { circularId = "" }, query }) => listReaders(actor, circularId, query));
