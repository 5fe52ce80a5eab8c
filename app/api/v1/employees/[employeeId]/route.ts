import { Refusal } from "@/lib/core/errors";
import { findEmployee } from "@/lib/employees/find-employee";
import { apiRead } from "@/lib/http/api-route";

export const GET = apiRead(async ({ actor, params: { employeeId = "" } }) => {
  const found = await findEmployee(actor, employeeId);
  if (!found) throw new Refusal("not_found");
  return found;
});
