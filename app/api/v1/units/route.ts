import { listUnits } from "@/lib/agencies/queries";
import { apiRead } from "@/lib/http/api-route";

export const GET = apiRead(async ({ actor, query }) => ({ items: await listUnits(actor, query), nextCursor: null }));
