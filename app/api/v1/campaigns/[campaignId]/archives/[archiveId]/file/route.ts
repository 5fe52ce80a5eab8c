import { archiveFile } from "@/lib/archives/download-archive";
import { apiRead } from "@/lib/http/api-route";
import { fileResponse } from "@/lib/http/file-response";

export const GET = apiRead(async ({ actor, params }) => fileResponse(await archiveFile(actor, params)));
