import { findCircular, toFacts } from "@/lib/circulars/queries";
import { updateCircular } from "@/lib/circulars/update-circular";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { apiRead, apiWrite } from "@/lib/http/api-route";

async function factsOf(actor: Actor, circularId: string) {
  const circular = await findCircular(actor, circularId);
  if (!circular) throw new Refusal("not_found");
  return toFacts(circular);
}

export const GET = apiRead(({ actor, params: { circularId = "" } }) => factsOf(actor, circularId));

export const PATCH = apiWrite(async (actor, input) => {
  const { circularId } = await updateCircular(actor, input);
  return { circularId, ...(await factsOf(actor, circularId)) };
});
