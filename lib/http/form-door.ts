import { nextPath } from "@/lib/accounts/next-path";
import { actorOfRequest } from "@/lib/auth";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { withQuery } from "@/lib/format/query-string";
import { assertSameSite } from "@/lib/http/api-route";
import { originOf } from "@/lib/http/origin";
import { problemOf, problemResponse } from "@/lib/http/problem";
import { readText } from "@/lib/http/read-text";

/** Some ids, a way back and a tick. */
const MAX_FORM_BYTES = 16 * 1024;

/**
 * A door for a plain form whose answer is no page of ours: a file, or another site. A refusal leads back to the page
 * that asked (the field `back`, else `home`) with its code in ?galat=. Nothing is read before it is known who asks.
 */
export function formDoor(home: string, work: (actor: Actor, form: URLSearchParams) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    let back = home;
    try {
      const actor = await actorOfRequest(request);
      if (actor.kind === "anonymous") throw new Refusal("unauthenticated");
      assertSameSite(request);
      const form = new URLSearchParams(await readText(request, MAX_FORM_BYTES));
      back = nextPath(form.get("back"), home);
      return await work(actor, form);
    } catch (error) {
      const problem = problemOf(error, originOf(request.headers).requestId);
      // No page of ours asked, so there is none to go back to.
      if (problem.code === "cross_site") return problemResponse(problem);
      if (problem.code === "unauthenticated") return seeOther(withQuery("/masuk", { lanjut: back }));
      const [path = back, query = ""] = back.split("?");
      return seeOther(withQuery(path, { ...Object.fromEntries(new URLSearchParams(query)), galat: problem.code }));
    }
  };
}

/** Leads on with a GET, whatever came in. */
export const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });
