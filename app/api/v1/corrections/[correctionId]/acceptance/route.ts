import { apiWrite } from "@/lib/http/api-route";
import { acceptCorrection } from "@/lib/rights/accept-correction";

export const POST = apiWrite((actor, input) => acceptCorrection(actor, input));
