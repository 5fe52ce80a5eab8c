import { setWaves } from "@/lib/campaigns/set-waves";
import { apiRead, apiWrite } from "@/lib/http/api-route";
import { campaignWaves } from "@/lib/monitoring/wave-figures";

export const GET = apiRead(({ actor, params }) => campaignWaves(actor, params.campaignId ?? ""));

export const PUT = apiWrite((actor, input) => setWaves(actor, input));
