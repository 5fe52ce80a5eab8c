import { endRole } from "@/lib/accounts/end-role";
import { apiWrite } from "@/lib/http/api-route";

export const DELETE = apiWrite((actor, input) => endRole(actor, input));
