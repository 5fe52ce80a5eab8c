import { answerAuth } from "@/lib/auth";
import { Refusal } from "@/lib/core/errors";
import { assertOwnPage } from "@/lib/http/api-route";
import { originOf } from "@/lib/http/origin";
import { problemOf, problemResponse } from "@/lib/http/problem";
import { readText } from "@/lib/http/read-text";

/** A name, a password and a proof. */
const MAX_FORM_BYTES = 16 * 1024;

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: Request, { params }: Context): Promise<Response> {
  try {
    const { nextauth } = await params;
    if (request.method === "GET") return await answerAuth(request, nextauth);
    // Signing in is asked of everybody, cookie or not: no other site may sign a browser in either.
    assertOwnPage(request);
    return await answerAuth(request, nextauth, await readForm(request));
  } catch (error) {
    return problemResponse(problemOf(error, originOf(request.headers).requestId));
  }
}

async function readForm(request: Request): Promise<Record<string, unknown>> {
  const text = await readText(request, MAX_FORM_BYTES);
  if (!request.headers.get("content-type")?.includes("json")) return Object.fromEntries(new URLSearchParams(text));
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null) return { ...body };
  } catch {
    // Told below, the same for every kind of wrong body.
  }
  throw new Refusal("invalid_json");
}

export { handle as GET, handle as POST };
