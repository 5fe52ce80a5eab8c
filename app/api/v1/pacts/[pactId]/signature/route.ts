import { signHere } from "@/lib/ceremonies/sign-here";
import { apiWrite } from "@/lib/http/api-route";

export const POST = apiWrite((actor, input) => signHere(actor, input), { atTablet: true });
