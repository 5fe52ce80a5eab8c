import { createAgency } from "@/lib/agencies/create-agency";
import { apiWrite } from "@/lib/http/api-route";

export const POST = apiWrite((actor, input) => createAgency(actor, input), { status: 201 });
