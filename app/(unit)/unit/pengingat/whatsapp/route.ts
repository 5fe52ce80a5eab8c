import { nextPath } from "@/lib/accounts/next-path";
import { actorOfRequest } from "@/lib/auth";
import { Refusal } from "@/lib/core/errors";
import { withQuery } from "@/lib/format/query-string";
import { assertSameSite } from "@/lib/http/api-route";
import { originOf } from "@/lib/http/origin";
import { problemOf, problemResponse } from "@/lib/http/problem";
import { readText } from "@/lib/http/read-text";
import { recordWhatsApp } from "@/lib/reminders/record-whatsapp";

/** Some ids and a way back. */
const MAX_FORM_BYTES = 16 * 1024;

/** Takes note of a reminder and leads to WhatsApp with its words, or back with the reason. */
export async function POST(request: Request): Promise<Response> {
  let back = "/unit/pengingat";
  try {
    const actor = await actorOfRequest(request);
    if (actor.kind === "anonymous") throw new Refusal("unauthenticated");
    assertSameSite(request);
    const { back: asked, ...about } = Object.fromEntries(new URLSearchParams(await readText(request, MAX_FORM_BYTES)));
    back = nextPath(asked ?? null, back);
    return seeOther((await recordWhatsApp(actor, about)).link);
  } catch (error) {
    const problem = problemOf(error, originOf(request.headers).requestId);
    // No page of ours asked, so there is none to go back to.
    if (problem.code === "cross_site") return problemResponse(problem);
    if (problem.code === "unauthenticated") return seeOther(withQuery("/masuk", { lanjut: back }));
    const [path = back, query = ""] = back.split("?");
    return seeOther(withQuery(path, { ...Object.fromEntries(new URLSearchParams(query)), galat: problem.code }));
  }
}

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });
