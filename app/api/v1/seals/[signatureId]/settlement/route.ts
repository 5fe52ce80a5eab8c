import { apiWrite } from "@/lib/http/api-route";
import { settleSeal } from "@/lib/seals/settle-seal";

export const POST = apiWrite((actor, input) => settleSeal(actor, input));
