import { apiWrite } from "@/lib/http/api-route";
import { endExemption } from "@/lib/pacts/end-exemption";
import { exemptPact } from "@/lib/pacts/exempt-pact";

export const POST = apiWrite((actor, input) => exemptPact(actor, input));
export const DELETE = apiWrite((actor, input) => endExemption(actor, input));
