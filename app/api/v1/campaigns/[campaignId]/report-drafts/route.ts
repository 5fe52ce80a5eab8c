import { apiWrite } from "@/lib/http/api-route";
import { prepareReport } from "@/lib/reports/prepare-report";

export const POST = apiWrite((actor, input) => prepareReport(actor, input), { status: 201 });
