import { holdCeremony } from "@/lib/ceremonies/hold-ceremony";
import { apiWrite } from "@/lib/http/api-route";

export const POST = apiWrite(holdCeremony);
