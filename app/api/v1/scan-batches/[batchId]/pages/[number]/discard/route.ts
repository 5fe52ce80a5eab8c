import { discardPage } from "@/lib/batches/discard-page";
import { apiWrite } from "@/lib/http/api-route";

export const POST = apiWrite((actor, input) => discardPage(actor, input));
