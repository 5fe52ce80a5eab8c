import { withdrawCircular } from "@/lib/circulars/withdraw-circular";
import { apiWrite } from "@/lib/http/api-route";

export const POST = apiWrite(withdrawCircular);
