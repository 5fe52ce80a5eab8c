import { apiWrite } from "@/lib/http/api-route";
import { reverseVerification } from "@/lib/scans/reverse-verification";
import { verifyScan } from "@/lib/scans/verify-scan";

export const POST = apiWrite((actor, input) => verifyScan(actor, input));
export const DELETE = apiWrite((actor, input) => reverseVerification(actor, input));
