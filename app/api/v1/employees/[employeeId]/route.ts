import { Refusal } from "@/lib/core/errors";
import { findEmployee } from "@/lib/employees/find-employee";
import { apiRead, apiWrite } from "@/lib/http/api-route";
import { updateEmployee } from "@/lib/population/update-employee";
import { noteReading } from "@/lib/rights/note-reading";

export const GET = apiRead(async ({ actor, params: { employeeId = "" } }) => {
  const found = await findEmployee(actor, employeeId);
  if (!found) throw new Refusal("not_found");
  await noteReading(actor, { employeeId }, "person");
  return found;
});
export const PATCH = apiWrite((actor, input) => updateEmployee(actor, input));
