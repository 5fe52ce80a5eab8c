import { apiWrite } from "@/lib/http/api-route";
import { confirmAnonymisation } from "@/lib/retention/confirm-anonymisation";

export const POST = apiWrite((actor, input) => confirmAnonymisation(actor, input));
