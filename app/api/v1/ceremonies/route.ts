import { createCeremony } from "@/lib/ceremonies/create-ceremony";
import { findCeremony, listCeremonies } from "@/lib/ceremonies/queries";
import { apiRead, apiWrite } from "@/lib/http/api-route";

export const GET = apiRead(async ({ actor, query }) => ({
  items: await listCeremonies(actor, query),
  nextCursor: null,
}));

export const POST = apiWrite(
  async (actor, input) => {
    const { ceremonyId } = await createCeremony(actor, input);
    return { ceremonyId, ...(await findCeremony(actor, ceremonyId)) };
  },
  { status: 201 },
);
