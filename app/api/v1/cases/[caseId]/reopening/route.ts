import { reopenCase } from "@/lib/cases/reopen-case";
import { apiWrite } from "@/lib/http/api-route";

export const POST = apiWrite(reopenCase);
