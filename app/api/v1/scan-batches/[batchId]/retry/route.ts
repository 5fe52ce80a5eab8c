import { retryFiles } from "@/lib/batches/retry-files";
import { apiWrite } from "@/lib/http/api-route";

export const POST = apiWrite((actor, input) => retryFiles(actor, input));
