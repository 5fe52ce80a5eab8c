import { copyCampaign } from "@/lib/campaigns/copy-campaign";
import { apiWrite } from "@/lib/http/api-route";

export const POST = apiWrite(copyCampaign, { status: 201 });
