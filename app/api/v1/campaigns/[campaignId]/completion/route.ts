import { apiRead } from "@/lib/http/api-route";
import { completionOf } from "@/lib/monitoring/completion";

export const GET = apiRead(({ actor, params, query }) => completionOf(actor, { ...params, unit: query.unit }));
