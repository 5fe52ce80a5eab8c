import { snapshotFile } from "@/lib/campaigns/snapshots";
import { apiRead } from "@/lib/http/api-route";
import { fileResponse } from "@/lib/http/file-response";

export const GET = apiRead(async ({ actor, params }) => fileResponse(await snapshotFile(actor, params)));
