import { apiRead } from "@/lib/http/api-route";
import { fileResponse } from "@/lib/http/file-response";
import { annexDocument } from "@/lib/recaps/annex-document";
import { recapDocument } from "@/lib/recaps/recap-document";

/** With a unit its people, without one the counts of all units. */
export const GET = apiRead(async ({ actor, params, query }) => {
  const wanted = { ...query, ...params };
  return fileResponse(query.unit ? await annexDocument(actor, wanted) : await recapDocument(actor, wanted));
});
