import { apiRead, apiWrite } from "@/lib/http/api-route";
import { listCorrections } from "@/lib/rights/correction-queries";
import { requestCorrection } from "@/lib/rights/request-correction";

export const GET = apiRead(async ({ actor }) => ({ items: await listCorrections(actor), nextCursor: null }));
export const POST = apiWrite((actor, input) => requestCorrection(actor, input), { status: 201 });
