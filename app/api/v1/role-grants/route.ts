import { giveRole } from "@/lib/accounts/give-role";
import { listGrants } from "@/lib/accounts/queries";
import { apiRead, apiWrite } from "@/lib/http/api-route";

export const GET = apiRead(async ({ actor, query: { q, role } }) => ({
  items: await listGrants(actor, { q, role, limit: 5000 }),
  nextCursor: null,
}));

export const POST = apiWrite((actor, input) => giveRole(actor, input), { secret: true, status: 201 });
