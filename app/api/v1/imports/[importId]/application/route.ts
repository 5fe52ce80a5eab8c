import { apiWrite } from "@/lib/http/api-route";
import { applyImport } from "@/lib/imports/apply-import";

export const POST = apiWrite((actor, input) => applyImport(actor, input), { status: 202 });
