import { apiRead } from "@/lib/http/api-route";
import { listScans } from "@/lib/scans/queries";

export const GET = apiRead(({ actor, query: { campaign, unit, ...rest } }) =>
  listScans(actor, { campaignId: campaign, unitId: unit, ...rest }),
);
