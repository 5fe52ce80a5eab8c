import { Refusal } from "@/lib/core/errors";
import { apiRead, apiWrite } from "@/lib/http/api-route";
import { findRetention } from "@/lib/retention/queries";
import { setRetention } from "@/lib/retention/set-retention";

export const GET = apiRead(async ({ actor, params }) => {
  const found = await findRetention(actor, params.campaignId ?? "");
  if (!found) throw new Refusal("not_found");
  const { ownRequest: _own, others: _others, ...retention } = found;
  return retention;
});
export const PUT = apiWrite((actor, input) => setRetention(actor, input));
