import { listKiosks } from "@/lib/ceremonies/kiosk-queries";
import { findCeremony } from "@/lib/ceremonies/queries";
import { Refusal } from "@/lib/core/errors";
import { apiRead } from "@/lib/http/api-route";

export const GET = apiRead(async ({ actor, params: { ceremonyId = "" } }) => {
  if (!(await findCeremony(actor, ceremonyId))) throw new Refusal("not_found");
  return { items: await listKiosks(actor, ceremonyId), nextCursor: null };
});
