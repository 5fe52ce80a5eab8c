import { apiRead } from "@/lib/http/api-route";
import { fileResponse } from "@/lib/http/file-response";
import { reportNames } from "@/lib/reports/report-names";

export const GET = apiRead(async ({ actor, params }) => fileResponse(await reportNames(actor, params.reportId ?? "")));
