import { reopenPage } from "@/lib/batches/reopen-page";
import { apiWrite } from "@/lib/http/api-route";

export const POST = apiWrite((actor, input) => reopenPage(actor, input));
