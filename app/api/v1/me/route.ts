import { describeActor } from "@/lib/accounts/describe-actor";
import { apiRead } from "@/lib/http/api-route";

export const GET = apiRead(async ({ actor }) => describeActor(actor));
