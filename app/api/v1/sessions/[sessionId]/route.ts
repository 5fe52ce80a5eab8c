import { revokeSession } from "@/lib/accounts/revoke-session";
import { apiWrite } from "@/lib/http/api-route";

export const DELETE = apiWrite((actor, input) => revokeSession(actor, input));
