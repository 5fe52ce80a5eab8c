import { apiRead } from "@/lib/http/api-route";
import { listCertificates } from "@/lib/seals/list-certificates";

export const GET = apiRead(async ({ actor }) => ({ items: await listCertificates(actor), nextCursor: null }));
