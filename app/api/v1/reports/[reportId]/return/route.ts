import { apiWrite } from "@/lib/http/api-route";
import { returnReport } from "@/lib/reports/decide-report";

export const POST = apiWrite((actor, input) => returnReport(actor, input));
