import { apiRead } from "@/lib/http/api-route";
import { fileResponse } from "@/lib/http/file-response";
import { exportOwnData } from "@/lib/rights/export-own-data";

export const GET = apiRead(async ({ actor }) => fileResponse(await exportOwnData(actor)));
