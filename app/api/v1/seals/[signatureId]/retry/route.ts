import { apiWrite } from "@/lib/http/api-route";
import { retrySeal } from "@/lib/seals/retry-seal";

export const POST = apiWrite((actor, input) => retrySeal(actor, input));
