import { endKiosk } from "@/lib/ceremonies/end-kiosk";
import { apiWrite } from "@/lib/http/api-route";

export const DELETE = apiWrite(endKiosk);
