import { apiWrite } from "@/lib/http/api-route";
import { withdrawCorrection } from "@/lib/rights/withdraw-correction";

export const POST = apiWrite((actor, input) => withdrawCorrection(actor, input));
