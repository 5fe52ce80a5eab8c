import { listEmployees } from "@/lib/employees/queries";
import { apiRead } from "@/lib/http/api-route";

export const GET = apiRead(({ actor, query }) => listEmployees(actor, query));
