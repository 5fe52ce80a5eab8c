import { issueCodes } from "@/lib/accounts/issue-codes";
import { apiWrite } from "@/lib/http/api-route";

/** Issues codes for a unit or for chosen people; they are told once. */
export const POST = apiWrite((actor, input) => issueCodes(actor, input), { secret: true, status: 201 });
