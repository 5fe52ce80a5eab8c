import { apiWrite } from "@/lib/http/api-route";
import { revokeShare } from "@/lib/sharing/revoke-share";

export const DELETE = apiWrite((actor, input) => revokeShare(actor, input));
