import { createHash, randomBytes } from "node:crypto";
import type { NextApiRequest, NextApiResponse } from "next";
import { headers } from "next/headers";
import NextAuth, { type NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { cache } from "react";
import { SESSION_LIFETIME } from "@/lib/accounts/create-session";
import { findActor } from "@/lib/accounts/find-actor";
import { revokeSession } from "@/lib/accounts/revoke-session";
import { signIn } from "@/lib/accounts/sign-in";
import type { Actor, Origin } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { baseUrl, env, tellAuthAddress } from "@/lib/env";
import { cookieFlags, guardedName } from "@/lib/http/cookie-flags";
import { originOf, tabletCookie } from "@/lib/http/origin";
import { dropCookie, keepCookie, keptCookie } from "@/lib/http/own-cookies";

export const SESSION_COOKIE = guardedName("ikrar-session");
const CSRF_COOKIE = guardedName("ikrar-csrf");

/** What next-auth would swallow: the session it opened, or why it did not. */
type Outcome = { token?: string; refused?: unknown };

/*
 * next-auth runs the sign-in protocol; the session itself is ours: an opaque token whose hash stands in the database,
 * so that it can be revoked at once and costs one query instead of a decryption (docs/decisions/003-sessions.md).
 */
function authOptions(origin: Origin, outcome: Outcome): NextAuthOptions {
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_LIFETIME / 1000 },
    pages: { signIn: "/masuk", error: "/masuk", signOut: "/keluar" },
    cookies: {
      sessionToken: { name: SESSION_COOKIE, options: cookieFlags() },
      csrfToken: { name: CSRF_COOKIE, options: cookieFlags() },
    },
    providers: [
      CredentialsProvider({
        credentials: { username: { label: "NIP" }, password: { label: "Kata sandi", type: "password" } },
        async authorize(typed) {
          try {
            const session = await signIn({ kind: "anonymous", origin }, typed);
            outcome.token = session.token;
            return { id: session.token };
          } catch (error) {
            outcome.refused = error;
            return null;
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id } : token),
      session: ({ session }) => session,
    },
    events: {
      async signOut({ token }) {
        try {
          const actor = await findActor(token?.sub ?? null, origin);
          if (actor.kind === "user") await revokeSession(actor, { sessionId: actor.sessionId });
        } catch (error) {
          outcome.refused = error;
        }
      },
    },
    jwt: {
      encode: async ({ token }) => token?.sub ?? "",
      // A token that opens nothing (any more) is taken out of the browser instead of being set again.
      decode: async ({ token }) => (token && (await findActor(token, origin)).kind === "user" ? { sub: token } : null),
    },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
}

type AuthCall = {
  method: string;
  query: Record<string, unknown>;
  cookies: Record<string, string>;
  headers: Record<string, string>;
  body?: Record<string, unknown>;
};

/** Lets next-auth answer a call, through the small part of Node's response that it uses. */
async function runAuth(call: AuthCall, options: NextAuthOptions): Promise<Response> {
  const headers = new Headers();
  let status = 200;
  let content: string | null = null;
  const answer = {
    status(code: number) {
      status = code;
      return answer;
    },
    getHeader: (name: string) =>
      /^set-cookie$/i.test(name) ? headers.getSetCookie() : (headers.get(name) ?? undefined),
    setHeader(name: string, value: string | string[]) {
      headers.delete(name);
      for (const one of [value].flat()) headers.append(name, one);
      return answer;
    },
    end: () => {},
    send(body: unknown) {
      content = typeof body === "string" ? body : JSON.stringify(body ?? {});
    },
    json: (body: unknown) => answer.setHeader("content-type", "application/json").send(body),
  };
  tellAuthAddress();
  await NextAuth(call as unknown as NextApiRequest, answer as unknown as NextApiResponse, options);
  const location = headers.get("location");
  if (location) headers.set("location", ownPath(location));
  return new Response(content, { status, headers });
}

/** Every address that sign-in leads to is one of ours, under whichever of our names we were reached. */
function ownPath(address: string): string {
  const { pathname, search } = new URL(address, baseUrl());
  return `${pathname.replace(/^\/+/, "/")}${search}`;
}

/**
 * The door of next-auth's own protocol, /api/auth/*.
 * @param path what follows /api/auth/
 * @param body the form of a POST
 * @throws whatever kept a session from being opened or ended, other than a wrong password or a limit
 */
export async function answerAuth(
  request: Request,
  path: readonly string[],
  body?: Record<string, unknown>,
): Promise<Response> {
  const outcome: Outcome = {};
  const call = {
    method: request.method,
    query: { ...Object.fromEntries(new URL(request.url).searchParams), nextauth: path },
    cookies: cookiesOf(request),
    headers: Object.fromEntries(request.headers),
    body,
  };
  const response = await runAuth(call, authOptions(originOf(request.headers), outcome));
  if (outcome.refused && !(outcome.refused instanceof Refusal)) throw outcome.refused;
  return response;
}

/** The actor of a page or server action, found once a request. */
export const currentActor = cache(async (): Promise<Actor> => {
  const [token, head] = await Promise.all([keptCookie(SESSION_COOKIE), headers()]);
  return findActor(token ?? null, originOf(head));
});

/** The actor of an API call: a bearer token, or the browser's session cookie. */
export function actorOfRequest(request: Request): Promise<Actor> {
  return findActor(bearerToken(request) ?? cookieToken(request), originOf(request.headers));
}

export function bearerToken(request: Request): string | null {
  return request.headers.get("authorization")?.match(/^Bearer ([\w-]{20,100})$/i)?.[1] ?? null;
}

function cookieToken(request: Request): string | null {
  return cookiesOf(request)[SESSION_COOKIE] ?? null;
}

/** The first of each name counts: browsers send the most specific one first (RFC 6265). */
function cookiesOf(request: Request): Record<string, string> {
  const jar: Record<string, string> = {};
  for (const entry of request.headers.get("cookie")?.split(/; */) ?? []) {
    const at = entry.indexOf("=");
    if (at > 0) jar[entry.slice(0, at)] ??= decodedValue(entry.slice(at + 1));
  }
  return jar;
}

function decodedValue(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/**
 * Signs in from a server action through next-auth's own credentials callback, so that the form works without
 * JavaScript and keeps what was typed.
 * @throws Refusal sign_in_failed, too_many_attempts, invalid_input
 */
export async function signInHere(credentials: { username: string; password: string }): Promise<void> {
  const csrfToken = randomBytes(32).toString("hex");
  const proof = createHash("sha256").update(`${csrfToken}${env().AUTH_SECRET}`).digest("hex");
  const outcome: Outcome = {};
  const call = {
    method: "POST",
    query: { nextauth: ["callback", "credentials"] },
    cookies: { [CSRF_COOKIE]: `${csrfToken}|${proof}` },
    headers: {},
    body: { ...credentials, csrfToken },
  };
  await runAuth(call, authOptions(originOf(await headers()), outcome));
  if (outcome.refused) throw outcome.refused;
  if (!outcome.token) throw new Refusal("sign_in_failed");
  await keepSession(outcome.token);
}

/** Puts a session token into the browser. */
export async function keepSession(token: string): Promise<void> {
  await keepCookie(SESSION_COOKIE, token, { maxAge: SESSION_LIFETIME / 1000 });
}

/** Takes the session token out of the browser. */
export async function dropSession(): Promise<void> {
  await dropCookie(SESSION_COOKIE);
}

/** Makes this browser a shared tablet. */
export async function keepTablet(token: string, endsAt: Date): Promise<void> {
  await keepCookie(tabletCookie(), token, { expires: endsAt });
}

/** Makes it an ordinary browser again. */
export async function dropTablet(): Promise<void> {
  await dropCookie(tabletCookie());
}

/** Who the caller's device says it is, signed in or not. */
export const currentOrigin = cache(async (): Promise<Origin> => originOf(await headers()));
