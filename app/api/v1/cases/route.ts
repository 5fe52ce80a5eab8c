import { listCases } from "@/lib/cases/queries";
import { apiRead } from "@/lib/http/api-route";

export const GET = apiRead(({ actor, query }) => listCases(actor, query));
