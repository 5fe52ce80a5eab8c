import { apiRead } from "@/lib/http/api-route";
import { readConsistency } from "@/lib/ledger/log-queries";

export const GET = apiRead(({ query }) => readConsistency(query), { open: true });
