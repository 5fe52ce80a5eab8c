import { keepPage } from "@/lib/batches/keep-page";
import { apiWrite } from "@/lib/http/api-route";

export const POST = apiWrite((actor, input) => keepPage(actor, input));
