import { apiWrite } from "@/lib/http/api-route";
import { addCohort } from "@/lib/population/add-cohort";

export const POST = apiWrite((actor, input) => addCohort(actor, input), { status: 201, again: "alreadyAdded" });
