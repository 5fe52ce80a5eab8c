import { disconnect } from "@/lib/db";
import { extendLog } from "@/lib/ledger/extend-log";
import { sealWaiting } from "@/lib/seals/seal-waiting";
import { verifyCode } from "@/lib/verifications/verify-code";

/*
 * What a stranger is told of a code in the database of DATABASE_URL, before and after the worker has done its part. A
 * process of its own, since a process knows one database.
 */
const stranger = { kind: "anonymous", origin: { requestId: "old", ip: null, userAgent: null } } as const;
const code = process.argv[2] ?? "";
const before = await verifyCode(stranger, code);
await sealWaiting();
await extendLog();
console.log(JSON.stringify({ before, after: await verifyCode(stranger, code) }));
await disconnect();
