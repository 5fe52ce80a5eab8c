import { readArchives } from "@/lib/archives/queries";
import { startArchive } from "@/lib/archives/start-archive";
import { apiRead, apiWrite } from "@/lib/http/api-route";

export const GET = apiRead(({ actor, params }) => readArchives(actor, params.campaignId ?? ""));
export const POST = apiWrite(startArchive, { status: 202 });
