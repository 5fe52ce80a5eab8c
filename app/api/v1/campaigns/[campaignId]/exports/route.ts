import { apiWrite } from "@/lib/http/api-route";
import { startExport } from "@/lib/recaps/start-export";

export const POST = apiWrite(startExport, { status: 202 });
