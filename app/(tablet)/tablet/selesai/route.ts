import { withQuery } from "@/lib/format/query-string";
import { endTurn } from "../end-turn";

const REASONS = ["waktu", "putus"];

/** The end of a turn. A GET too: without script it is the page itself that leads here when its time is over. */
function end(request: Request): Promise<Response> {
  const why = new URL(request.url).searchParams.get("usai") ?? "";
  return endTurn(request, withQuery("/tablet", { usai: REASONS.includes(why) ? why : undefined }));
}

export { end as GET, end as POST };
