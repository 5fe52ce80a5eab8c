import { closeCase } from "@/lib/cases/close-case";
import { apiWrite } from "@/lib/http/api-route";

export const POST = apiWrite((actor, input) => closeCase(actor, input));
