import { apiRead } from "@/lib/http/api-route";
import { listProposals } from "@/lib/population/proposals";

export const GET = apiRead(({ actor, params, query }) => listProposals(actor, { ...query, ...params }));
