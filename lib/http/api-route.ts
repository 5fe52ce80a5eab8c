import { actorOfRequest, bearerToken } from "@/lib/auth";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { isStorable } from "@/lib/core/input";
import { type Answer, type Claim, claimKey, type KeyedRequest, once } from "@/lib/http/idempotency";
import { originOf } from "@/lib/http/origin";
import { problemOf, problemResponse } from "@/lib/http/problem";
import { readText } from "@/lib/http/read-text";
import { countRequest } from "@/lib/http/request-counts";
import { assertKnownQuery } from "@/lib/http/unknown-query";
import { log } from "@/lib/log";

/** The longest JSON that any operation needs (10,000 ids), twice over. */
const MAX_BODY_BYTES = 1024 ** 2;

type Params = Record<string, string>;
type RouteContext = { params: Promise<Params> };
type Handler = (request: Request, context: RouteContext) => Promise<Response>;

/** What a door hands to its operation. */
export type Call = { actor: Actor; params: Params; query: Record<string, string>; request: Request };

type Options = {
  /** Answers without a signed-in actor too. */
  open?: boolean;
  status?: number;
  /** The field of the answer that says whether it had been done before: then nothing was created, and the status is 200. */
  again?: string;
  /** Answers somebody at a shared tablet too, where nothing is taken along and little is done. */
  atTablet?: boolean;
  /** The answer holds a code or token: it is never kept for a repeated Idempotency-Key. */
  secret?: boolean;
};

/** A door that reads: path parameters and query in, JSON out (or the Response that the work made). */
export function apiRead(work: (call: Call) => Promise<unknown>, options: Options = {}): Handler {
  return door(options, async (call) => respond(await work(call), options.status ?? 200));
}

/**
 * A door that writes: JSON body and path parameters make the operation's input. Honours Idempotency-Key; a browser's
 * cookie counts only from our own pages.
 */
export function apiWrite(
  work: (actor: Actor, input: Record<string, unknown>) => Promise<unknown>,
  options: Options = {},
): Handler {
  return door(options, async (call) => {
    assertSameSite(call.request);
    const text = await readText(call.request, MAX_BODY_BYTES);
    if (text.length > 0) assertJson(call.request);
    const input = { ...parseBody(text), ...call.params };
    const act = async () => {
      const body = await work(call.actor, input);
      return { status: statusOf(body, options, 200), body };
    };
    const keyed = options.secret ? null : keyedRequest(call, text);
    return respondTo(await (keyed ? once(keyed, act) : act()));
  });
}

/** An upload's work reads the request's stream itself, and says what has arrived before it goes on to use it. */
export type UploadCall = Call & {
  arrived: (upload: { file: { sha256: string }; fields: Record<string, string> }) => Promise<void>;
};

/** What an upload's work answers when the status is not the door's own. */
export class UploadAnswer implements Answer {
  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly location?: string,
  ) {}
}

/** Leaves the work from where it says what has arrived: the very same arrived before. */
class Answered extends Error {
  constructor(readonly earlier: Answer) {
    super("answered before");
  }
}

/**
 * A door that takes a file. Honours Idempotency-Key by the file and fields that arrived: how a program frames them
 * differs from one try to the next.
 */
export function apiUpload(work: (call: UploadCall) => Promise<unknown>, options: Options = {}): Handler {
  return door(options, async (call) => {
    assertSameSite(call.request);
    let claim: Exclude<Claim, { earlier: Answer }> | undefined;
    const arrived: UploadCall["arrived"] = async ({ file, fields }) => {
      const { search } = new URL(call.request.url);
      const keyed = keyedRequest(call, JSON.stringify([search, file.sha256, fields]));
      const claimed = keyed && (await claimKey(keyed));
      if (claimed && "earlier" in claimed) throw new Answered(claimed.earlier);
      if (claimed) claim = claimed;
    };
    try {
      const done = await work({ ...call, arrived });
      if (done instanceof Response) return done;
      const answer = done instanceof UploadAnswer ? done : { status: statusOf(done, options, 201), body: done };
      await claim?.settle(answer);
      return respondTo(answer);
    } catch (error) {
      if (error instanceof Answered) return respondTo(error.earlier);
      await claim?.free();
      throw error;
    }
  });
}

function statusOf(body: unknown, { status, again }: Options, usual: number): number {
  const before = again !== undefined && typeof body === "object" && body !== null && Reflect.get(body, again) === true;
  return before ? 200 : (status ?? usual);
}

function keyedRequest({ actor, request }: Call, content: string): KeyedRequest | null {
  const key = request.headers.get("idempotency-key");
  if (!key || actor.kind !== "user") return null;
  const route = `${request.method} ${new URL(request.url).pathname}`;
  return { accountId: actor.accountId, key: key.slice(0, 200), route, content };
}

function door(options: Options, work: (call: Call) => Promise<Response>): Handler {
  return async (request, context) => {
    const origin = originOf(request.headers);
    const started = performance.now();
    let response: Response;
    try {
      const actor = await actorOfRequest(request);
      if (actor.kind === "anonymous" && !options.open) throw new Refusal("unauthenticated");
      const atTablet = actor.kind === "user" && actor.kiosk;
      if (atTablet && !options.open && !options.atTablet) throw new Refusal("forbidden");
      const params = (await context.params) ?? {};
      const query = singleQuery(new URL(request.url).searchParams);
      // No id holds what cannot be stored, and no search finds it.
      if (![...Object.values(params), ...Object.values(query)].every(isStorable)) throw new Refusal("not_found");
      assertKnownQuery(request.method, new URL(request.url).pathname, query);
      response = await work({ actor, params, query, request });
    } catch (error) {
      response = problemResponse(problemOf(error, origin.requestId));
    }
    countRequest(request.method, response.status);
    const ms = Math.round(performance.now() - started);
    const path = new URL(request.url).pathname;
    log.debug({ requestId: origin.requestId, method: request.method, path, status: response.status, ms }, "api");
    return response;
  };
}

/** Of two values one would have to be left out without a word. @throws Refusal("invalid_input") naming what was given twice */
function singleQuery(given: URLSearchParams): Record<string, string> {
  const names = [...given.keys()];
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  if (twice.length > 0) {
    const fields = Object.fromEntries(twice.map((name) => [name, "Parameter ini diberikan lebih dari satu kali."]));
    throw new Refusal("invalid_input", { fields });
  }
  return Object.fromEntries(given);
}

function respondTo({ status, body, location }: Answer): Response {
  return respond(body, status, location ? { location, "retry-after": "1" } : {});
}

function respond(body: unknown, status: number, more: Record<string, string> = {}): Response {
  if (body instanceof Response) return body;
  if (body === undefined) return new Response(null, { status: 204 });
  return Response.json(body, { status, headers: { "cache-control": "private, no-store", ...more } });
}

/**
 * A body that calls itself something else is not guessed at; one that says nothing of itself is taken for JSON.
 * @throws Refusal("not_json")
 */
function assertJson(request: Request): void {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type && !/^application\/(\w[\w.+-]*\+)?json$/.test(type)) throw new Refusal("not_json");
}

function parseBody(text: string): Record<string, unknown> {
  if (text.length === 0) return {};
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    // Told below, the same for every kind of wrong body.
  }
  throw new Refusal("invalid_json");
}

/**
 * A cookie travels with forged requests too, a bearer token does not. SameSite=Lax is not enough: the sites of the
 * offices are siblings under one domain, and what is a sibling is the same site to a browser.
 * @throws Refusal("cross_site")
 */
export function assertSameSite(request: Request): void {
  if (!bearerToken(request) && request.headers.has("cookie")) assertOwnPage(request);
}

/**
 * The request comes from a page of ours, or from no page (OWASP CSRF: Fetch Metadata, then Origin).
 * @throws Refusal("cross_site")
 */
export function assertOwnPage(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  if (site) {
    if (site === "same-origin" || site === "none") return;
    throw new Refusal("cross_site");
  }
  const origin = request.headers.get("origin");
  if (origin && URL.parse(origin)?.host !== request.headers.get("host")) throw new Refusal("cross_site");
}
