import { readArchive } from "@/lib/archives/queries";
import { apiRead } from "@/lib/http/api-route";

export const GET = apiRead(({ actor, params }) => readArchive(actor, params));
