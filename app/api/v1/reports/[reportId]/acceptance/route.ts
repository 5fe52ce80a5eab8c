import { apiWrite } from "@/lib/http/api-route";
import { acceptReport } from "@/lib/reports/decide-report";

export const POST = apiWrite((actor, input) => acceptReport(actor, input));
