import { reviseText } from "@/lib/campaigns/revise-text";
import { listTextVersions } from "@/lib/campaigns/text-versions";
import { apiRead, apiWrite } from "@/lib/http/api-route";

export const GET = apiRead(async ({ actor, params }) => ({
  items: await listTextVersions(actor, params.campaignId ?? ""),
  nextCursor: null,
}));

export const POST = apiWrite((actor, input) => reviseText(actor, input), { status: 201 });
