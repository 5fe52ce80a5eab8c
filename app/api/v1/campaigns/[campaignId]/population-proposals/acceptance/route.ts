import { apiWrite } from "@/lib/http/api-route";
import { acceptProposals } from "@/lib/population/accept-proposals";

export const POST = apiWrite((actor, input) => acceptProposals(actor, input));
