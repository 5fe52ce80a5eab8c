import { openCampaign } from "@/lib/campaigns/open-campaign";
import { apiWrite } from "@/lib/http/api-route";

export const POST = apiWrite((actor, input) => openCampaign(actor, input));
