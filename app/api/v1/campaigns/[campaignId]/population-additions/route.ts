import { apiWrite } from "@/lib/http/api-route";
import { addPerson } from "@/lib/population/add-person";

export const POST = apiWrite((actor, input) => addPerson(actor, input));
