import { apiRead } from "@/lib/http/api-route";
import { getPact } from "@/lib/pacts/pact-detail";
import { noteReading } from "@/lib/rights/note-reading";

export const GET = apiRead(async ({ actor, params: { pactId = "" } }) => {
  const pact = await getPact(actor, pactId);
  await noteReading(actor, { pactId }, "pact");
  return pact;
});
