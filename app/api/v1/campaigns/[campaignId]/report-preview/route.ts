import { apiRead } from "@/lib/http/api-route";
import { previewReport } from "@/lib/reports/queries";

export const GET = apiRead(({ actor, params, query }) => previewReport(actor, { ...query, ...params }));
