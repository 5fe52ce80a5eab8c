import { apiRead } from "@/lib/http/api-route";
import { countSeals, listOwed, sealingNow } from "@/lib/seals/queries";

export const GET = apiRead(async ({ actor }) => ({
  ...sealingNow(),
  counts: await countSeals(actor),
  items: await listOwed(actor),
  nextCursor: null,
}));
