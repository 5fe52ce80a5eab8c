import { reopenCampaign } from "@/lib/campaigns/reopen-campaign";
import { apiWrite } from "@/lib/http/api-route";

export const POST = apiWrite((actor, input) => reopenCampaign(actor, input));
