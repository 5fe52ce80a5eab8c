import { closeCampaign } from "@/lib/campaigns/close-campaign";
import { apiWrite } from "@/lib/http/api-route";

export const POST = apiWrite((actor, input) => closeCampaign(actor, input));
