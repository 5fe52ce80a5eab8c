import { apiWrite } from "@/lib/http/api-route";
import { refuseCorrection } from "@/lib/rights/refuse-correction";

export const POST = apiWrite((actor, input) => refuseCorrection(actor, input));
