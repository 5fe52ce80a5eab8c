import { screenFigures } from "@/lib/ceremonies/figures";
import { apiRead } from "@/lib/http/api-route";

export const GET = apiRead(({ actor, params }) => screenFigures(actor, params.ceremonyId ?? ""));
