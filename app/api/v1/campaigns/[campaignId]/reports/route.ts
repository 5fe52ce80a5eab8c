import { apiRead, apiWrite } from "@/lib/http/api-route";
import { reportPage } from "@/lib/reports/queries";
import { submitReport } from "@/lib/reports/submit-report";

export const GET = apiRead(({ actor, params, query }) => reportPage(actor, { ...query, ...params }));
export const POST = apiWrite((actor, input) => submitReport(actor, input), { status: 201, again: "alreadySubmitted" });
