import { createHash, randomBytes } from "node:crypto";
import type { NextApiRequest, NextApiResponse } from "next";
import { cookies, headers } from "next/headers";
import NextAuth, { type NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { cache } from "react";
import { SESSION_LIFETIME } from "@/lib/accounts/create-session";
import { findActor } from "@/lib/accounts/find-actor";
import { signIn } from "@/lib/accounts/sign-in";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { baseUrl, env } from "@/lib/env";
import { originOf } from "@/lib/http/origin";

const secure = baseUrl().startsWith("https:");
export const SESSION_COOKIE = secure ? "__Host-ikrar-session" : "ikrar-session";
const CSRF_COOKIE = "ikrar-csrf";
const flags = { httpOnly: true, sameSite: "lax" as const, path: "/", secure };

type Outcome = { token?: string; refused?: unknown };

/*
 * next-auth runs the sign-in protocol; the session itself is ours: an opaque token whose hash stands in the database,
 * so that it can be revoked at once and costs one query instead of a decryption (docs/decisions/003-sessions.md).
 */
export function authOptions(outcome: Outcome = {}): NextAuthOptions {
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_LIFETIME / 1000 },
    pages: { signIn: "/masuk", error: "/masuk", signOut: "/" },
    cookies: {
      sessionToken: { name: SESSION_COOKIE, options: flags },
      csrfToken: { name: CSRF_COOKIE, options: flags },
    },
    providers: [
      CredentialsProvider({
        credentials: { username: { label: "NIP" }, password: { label: "Kata sandi", type: "password" } },
        async authorize(typed) {
          try {
            const session = await signIn({ kind: "anonymous", origin: originOf(await headers()) }, typed);
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
    jwt: {
      encode: async ({ token }) => token?.sub ?? "",
      decode: async ({ token }) => (token ? { sub: token } : null),
    },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
}

/** The actor of a page or server action, found once a request. */
export const currentActor = cache(async (): Promise<Actor> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return findActor(jar.get(SESSION_COOKIE)?.value ?? null, originOf(head));
});

/** The actor of an API call: a bearer token, or the browser's session cookie. */
export function actorOfRequest(request: Request): Promise<Actor> {
  return findActor(bearerToken(request) ?? cookieToken(request), originOf(request.headers));
}

export function bearerToken(request: Request): string | null {
  return request.headers.get("authorization")?.match(/^Bearer ([\w-]{20,100})$/i)?.[1] ?? null;
}

function cookieToken(request: Request): string | null {
  const jar = request.headers.get("cookie")?.split(/; */) ?? [];
  return jar.find((entry) => entry.startsWith(`${SESSION_COOKIE}=`))?.slice(SESSION_COOKIE.length + 1) ?? null;
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
  const request = {
    method: "POST",
    query: { nextauth: ["callback", "credentials"] },
    cookies: { [CSRF_COOKIE]: `${csrfToken}|${proof}` },
    headers: {},
    body: { ...credentials, csrfToken },
  };
  const answer = {
    status: () => answer,
    setHeader: () => answer,
    getHeader: () => undefined,
    end: () => {},
    send: () => {},
  };
  await NextAuth(request as unknown as NextApiRequest, answer as unknown as NextApiResponse, authOptions(outcome));
  if (outcome.refused) throw outcome.refused;
  if (!outcome.token) throw new Refusal("sign_in_failed");
  await keepSession(outcome.token);
}

/** Puts a session token into the browser. */
export async function keepSession(token: string): Promise<void> {
  (await cookies()).set(SESSION_COOKIE, token, { ...flags, maxAge: SESSION_LIFETIME / 1000 });
}

/** Takes the session token out of the browser. */
export async function dropSession(): Promise<void> {
  (await cookies()).delete(SESSION_COOKIE);
}
