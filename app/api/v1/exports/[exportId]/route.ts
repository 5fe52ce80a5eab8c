import { apiRead } from "@/lib/http/api-route";
import { readExport } from "@/lib/recaps/export-queries";

export const GET = apiRead(({ actor, params }) => readExport(actor, params));
