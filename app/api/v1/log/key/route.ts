import { apiRead } from "@/lib/http/api-route";
import { plainText } from "@/lib/http/plain-text";
import { readLogKey } from "@/lib/ledger/log-queries";

export const GET = apiRead(async () => plainText(`${await readLogKey()}\n`), { open: true });
