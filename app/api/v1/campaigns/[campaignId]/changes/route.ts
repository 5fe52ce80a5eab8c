import { apiRead } from "@/lib/http/api-route";
import { eventStream } from "@/lib/http/event-stream";
import { watchChanges } from "@/lib/monitoring/watch-changes";

export const GET = apiRead(({ actor, params, request }) =>
  eventStream(request, (listener) => watchChanges(actor, params.campaignId ?? "", listener)),
);
