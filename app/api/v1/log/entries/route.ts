import { apiRead } from "@/lib/http/api-route";
import { readEntries } from "@/lib/ledger/log-queries";

export const GET = apiRead(({ query }) => readEntries(query), { open: true });
