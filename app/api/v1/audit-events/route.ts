import { findAgencyView } from "@/lib/agencies/queries";
import { listEvents } from "@/lib/audit/queries";
import { Refusal } from "@/lib/core/errors";
import { hasReach } from "@/lib/core/reach";
import { apiRead } from "@/lib/http/api-route";
import { visible } from "@/lib/policy";

export const GET = apiRead(async ({ actor, query }) => {
  if (!hasReach(visible.auditTrail(actor))) throw new Refusal("forbidden");
  return listEvents(actor, query, (await findAgencyView(actor))?.zone);
});
