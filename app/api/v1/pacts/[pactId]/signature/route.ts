import { apiWrite } from "@/lib/http/api-route";
import { signPact } from "@/lib/pacts/sign-pact";

export const POST = apiWrite((actor, input) => signPact(actor, input));
