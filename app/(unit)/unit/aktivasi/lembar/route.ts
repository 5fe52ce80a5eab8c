import { activationSlips } from "@/lib/accounts/activation-slips";
import { nextPath } from "@/lib/accounts/next-path";
import { actorOfRequest } from "@/lib/auth";
import { Refusal } from "@/lib/core/errors";
import { withQuery } from "@/lib/format/query-string";
import { assertSameSite } from "@/lib/http/api-route";
import { originOf } from "@/lib/http/origin";
import { problemOf, problemResponse } from "@/lib/http/problem";
import { readText } from "@/lib/http/read-text";

/** A unit, a way back and a tick. */
const MAX_FORM_BYTES = 16 * 1024;

/** Slips as a PDF, or back to the page that asked, with the reason. Nothing is read before it is known who asks. */
export async function POST(request: Request): Promise<Response> {
  let back = "/unit/aktivasi";
  try {
    const actor = await actorOfRequest(request);
    if (actor.kind === "anonymous") throw new Refusal("unauthenticated");
    assertSameSite(request);
    const form = new URLSearchParams(await readText(request, MAX_FORM_BYTES));
    back = nextPath(form.get("back"), back);
    if (form.get("confirmed") !== "on") throw new Refusal("handing_unconfirmed");
    const { pdf, fileName } = await activationSlips(actor, { unitId: form.get("unitId") });
    return new Response(new Uint8Array(pdf), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="${fileName}"`,
        "cache-control": "private, no-store",
      },
    });
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
