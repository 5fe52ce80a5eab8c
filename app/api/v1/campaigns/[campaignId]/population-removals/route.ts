import { apiWrite } from "@/lib/http/api-route";
import { removePerson } from "@/lib/population/remove-person";

export const POST = apiWrite((actor, input) => removePerson(actor, input));
