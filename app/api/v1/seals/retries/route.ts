import { apiWrite } from "@/lib/http/api-route";
import { retryAllSeals } from "@/lib/seals/retry-all-seals";

export const POST = apiWrite((actor, input) => retryAllSeals(actor, input));
