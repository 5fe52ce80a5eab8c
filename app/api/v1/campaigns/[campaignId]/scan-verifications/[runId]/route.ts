import { apiWrite } from "@/lib/http/api-route";
import { reverseRun } from "@/lib/scans/verify-run";

export const DELETE = apiWrite((actor, input) => reverseRun(actor, input));
