import { apiRead } from "@/lib/http/api-route";
import { listAuthorities } from "@/lib/seals/list-certificates";

export const GET = apiRead(async () => ({ items: await listAuthorities(), nextCursor: null }), { open: true });
