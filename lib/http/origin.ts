import type { Origin } from "@/lib/core/actor";
import { sha256 } from "@/lib/core/hash";
import { newId } from "@/lib/core/ids";
import { guardedName } from "@/lib/http/cookie-flags";

/** Set by scripts/web.ts from the connection itself; a value sent by the client never gets this far. */
export const ADDRESS_HEADER = "x-ikrar-address";
export const REQUEST_ID_HEADER = "x-request-id";

/** By which a shared tablet is known again. */
export function tabletCookie(): string {
  return guardedName("ikrar-tablet");
}

/** Where a request came from. */
export function originOf(headers: { get(name: string): string | null }): Origin {
  const tablet = tabletOf(headers.get("cookie"));
  return {
    requestId: headers.get(REQUEST_ID_HEADER) ?? newId(),
    ip: headers.get(ADDRESS_HEADER),
    userAgent: headers.get("user-agent")?.slice(0, 300) ?? null,
    ...(tablet && { tablet }),
  };
}

function tabletOf(cookies: string | null): string | null {
  if (!cookies) return null;
  const start = `${tabletCookie()}=`;
  const entry = cookies.split(/; */).find((one) => one.startsWith(start));
  return entry ? sha256(entry.slice(start.length)) : null;
}
