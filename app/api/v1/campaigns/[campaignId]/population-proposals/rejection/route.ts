import { apiWrite } from "@/lib/http/api-route";
import { rejectProposals } from "@/lib/population/reject-proposals";

export const POST = apiWrite((actor, input) => rejectProposals(actor, input));
