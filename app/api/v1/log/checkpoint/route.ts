import { apiRead } from "@/lib/http/api-route";
import { plainText } from "@/lib/http/plain-text";
import { readCheckpoint } from "@/lib/ledger/log-queries";

export const GET = apiRead(async ({ query }) => plainText(await readCheckpoint(query)), { open: true });
