import { apiWrite } from "@/lib/http/api-route";
import { verifyRun } from "@/lib/scans/verify-run";

export const POST = apiWrite((actor, input) => verifyRun(actor, input));
