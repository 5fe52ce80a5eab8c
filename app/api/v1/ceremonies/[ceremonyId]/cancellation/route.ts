import { cancelCeremony } from "@/lib/ceremonies/cancel-ceremony";
import { reinstateCeremony } from "@/lib/ceremonies/reinstate-ceremony";
import { apiWrite } from "@/lib/http/api-route";

export const POST = apiWrite(cancelCeremony);
export const DELETE = apiWrite(reinstateCeremony);
