import { findUnit } from "@/lib/agencies/queries";
import { updateUnit } from "@/lib/agencies/update-unit";
import { Refusal } from "@/lib/core/errors";
import { apiRead, apiWrite } from "@/lib/http/api-route";

export const GET = apiRead(async ({ actor, params: { unitId = "" } }) => {
  const found = await findUnit(actor, unitId);
  if (!found) throw new Refusal("not_found");
  return found;
});

export const PATCH = apiWrite((actor, input) => updateUnit(actor, input));
