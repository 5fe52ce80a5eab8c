import { apiRead } from "@/lib/http/api-route";
import { populationHistory } from "@/lib/population/history";

export const GET = apiRead(async ({ actor, params, query }) => {
  const {
    all: _all,
    namesVisible: _names,
    ...history
  } = await populationHistory(actor, params.campaignId ?? "", query);
  return history;
});
