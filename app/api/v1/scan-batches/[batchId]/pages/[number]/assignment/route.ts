import { assignPage } from "@/lib/batches/assign-page";
import { apiWrite } from "@/lib/http/api-route";

export const POST = apiWrite((actor, input) => assignPage(actor, input));
