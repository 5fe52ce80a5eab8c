import { apiRead } from "@/lib/http/api-route";
import { readReport } from "@/lib/reports/queries";

export const GET = apiRead(({ actor, params }) => readReport(actor, params));
