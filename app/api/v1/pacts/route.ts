import { apiRead } from "@/lib/http/api-route";
import { listPacts } from "@/lib/pacts/queries";

export const GET = apiRead(({ actor, query }) => listPacts(actor, query));
