import { createEmployee } from "@/lib/employees/create-employee";
import { listEmployees } from "@/lib/employees/queries";
import { apiRead, apiWrite } from "@/lib/http/api-route";

export const GET = apiRead(({ actor, query }) => listEmployees(actor, query));
export const POST = apiWrite((actor, input) => createEmployee(actor, input), { status: 201, again: "alreadyThere" });
