import { confirmExemptions } from "@/lib/cases/confirm-exemptions";
import { apiWrite } from "@/lib/http/api-route";

export const POST = apiWrite(confirmExemptions);
