import { apiWrite } from "@/lib/http/api-route";
import { declinePact } from "@/lib/pacts/decline-pact";

export const POST = apiWrite((actor, input) => declinePact(actor, input));
