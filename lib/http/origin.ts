import type { Origin } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";

/** Set by scripts/web.ts from the connection itself; a value sent by the client never gets this far. */
export const ADDRESS_HEADER = "x-ikrar-address";
export const REQUEST_ID_HEADER = "x-request-id";

/** Where a request came from. */
export function originOf(headers: { get(name: string): string | null }): Origin {
  return {
    requestId: headers.get(REQUEST_ID_HEADER) ?? newId(),
    ip: headers.get(ADDRESS_HEADER),
    userAgent: headers.get("user-agent")?.slice(0, 300) ?? null,
  };
}
