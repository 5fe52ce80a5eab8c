import { findAgencyView } from "@/lib/agencies/queries";
import { updateAgency } from "@/lib/agencies/update-agency";
import { Refusal } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { apiRead, apiWrite } from "@/lib/http/api-route";

export const GET = apiRead(async ({ actor, params: { agencyId = "" } }) => {
  const found = isUuid(agencyId) ? await findAgencyView(actor, agencyId) : null;
  if (!found) throw new Refusal("not_found");
  return found;
});

export const PATCH = apiWrite((actor, input) => updateAgency(actor, input));
