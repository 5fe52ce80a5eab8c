import { apiRead } from "@/lib/http/api-route";
import { getPact } from "@/lib/pacts/pact-detail";

export const GET = apiRead(({ actor, params }) => getPact(actor, params.pactId ?? ""));
