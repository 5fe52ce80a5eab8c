import { findCaseView } from "@/lib/cases/queries";
import { Refusal } from "@/lib/core/errors";
import { apiRead } from "@/lib/http/api-route";

export const GET = apiRead(async ({ actor, params }) => {
  const found = await findCaseView(actor, params.caseId ?? "");
  if (!found) throw new Refusal("not_found");
  return found;
});
