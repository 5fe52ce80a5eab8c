import { findCeremony } from "@/lib/ceremonies/queries";
import { updateCeremony } from "@/lib/ceremonies/update-ceremony";
import { Refusal } from "@/lib/core/errors";
import { apiRead, apiWrite } from "@/lib/http/api-route";

export const GET = apiRead(async ({ actor, params }) => {
  const ceremony = await findCeremony(actor, params.ceremonyId ?? "");
  if (!ceremony) throw new Refusal("not_found");
  return ceremony;
});

export const PATCH = apiWrite(async (actor, input) => {
  const { ceremonyId } = await updateCeremony(actor, input);
  return { ceremonyId, ...(await findCeremony(actor, ceremonyId)) };
});
