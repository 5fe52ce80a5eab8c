import { archiveCampaign } from "@/lib/campaigns/archive-campaign";
import { apiWrite } from "@/lib/http/api-route";

export const POST = apiWrite((actor, input) => archiveCampaign(actor, input));
