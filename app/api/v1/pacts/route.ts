import { apiRead } from "@/lib/http/api-route";
import { readPacts } from "@/lib/pacts/queries";

export const GET = apiRead(({ actor, query }) => readPacts(actor, query));
