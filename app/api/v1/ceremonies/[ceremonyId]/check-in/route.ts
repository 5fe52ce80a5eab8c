import { checkIn } from "@/lib/ceremonies/check-in";
import { apiWrite } from "@/lib/http/api-route";

export const POST = apiWrite(checkIn, { atTablet: true });
