import { activationSlips } from "@/lib/accounts/activation-slips";
import { nextPath } from "@/lib/accounts/next-path";
import { currentActor } from "@/lib/auth";
import { withQuery } from "@/lib/format/query-string";
import { text } from "@/lib/http/form-text";
import { problemOf } from "@/lib/http/problem";

/** Slips as a PDF, or back to the page that asked, with the reason. The session cookie is SameSite=Lax: no other site can post here. */
export async function POST(request: Request): Promise<Response> {
  const [actor, form] = await Promise.all([currentActor(), request.formData()]);
  try {
    const { pdf, fileName } = await activationSlips(actor, { unitId: text(form, "unitId") });
    return new Response(new Uint8Array(pdf), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="${fileName}"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    const { code } = problemOf(error, actor.origin.requestId);
    const back = nextPath(text(form, "back"), "/unit/aktivasi");
    const [path = back, query = ""] = back.split("?");
    const location = withQuery(path, { ...Object.fromEntries(new URLSearchParams(query)), galat: code });
    return new Response(null, { status: 303, headers: { location } });
  }
}
