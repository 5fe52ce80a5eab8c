import { apiRead } from "@/lib/http/api-route";
import { fileResponse } from "@/lib/http/file-response";
import { exportFile } from "@/lib/recaps/download-export";

export const GET = apiRead(async ({ actor, params }) => fileResponse(await exportFile(actor, params)));
