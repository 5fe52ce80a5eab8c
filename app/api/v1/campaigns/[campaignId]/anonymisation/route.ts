import { apiWrite } from "@/lib/http/api-route";
import { requestAnonymisation } from "@/lib/retention/request-anonymisation";
import { withdrawAnonymisation } from "@/lib/retention/withdraw-anonymisation";

export const POST = apiWrite((actor, input) => requestAnonymisation(actor, input));
export const DELETE = apiWrite((actor, input) => withdrawAnonymisation(actor, input));
