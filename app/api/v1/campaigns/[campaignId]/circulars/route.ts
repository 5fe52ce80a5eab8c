import { createCircular } from "@/lib/circulars/create-circular";
import { findCircular, listCirculars, toFacts } from "@/lib/circulars/queries";
import { Refusal } from "@/lib/core/errors";
import { apiRead, apiWrite } from "@/lib/http/api-route";

export const GET = apiRead(async ({ actor, params: { campaignId = "" } }) => ({
  items: (await listCirculars(actor, campaignId)).map(toFacts),
  nextCursor: null,
}));

export const POST = apiWrite(
  async (actor, input) => {
    const { circularId } = await createCircular(actor, input);
    const circular = await findCircular(actor, circularId);
    if (!circular) throw new Refusal("not_found");
    return { circularId, ...toFacts(circular) };
  },
  { status: 201 },
);
