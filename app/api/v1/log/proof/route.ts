import { apiRead } from "@/lib/http/api-route";
import { readInclusion } from "@/lib/ledger/log-queries";

export const GET = apiRead(({ query }) => readInclusion(query), { open: true });
