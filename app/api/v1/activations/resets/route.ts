import { issueResetCode } from "@/lib/accounts/issue-reset-code";
import { apiWrite } from "@/lib/http/api-route";

/** Issues a code for a new password; it is told once. */
export const POST = apiWrite((actor, input) => issueResetCode(actor, input), { secret: true, status: 201 });
