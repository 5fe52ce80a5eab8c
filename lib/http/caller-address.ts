import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/**
 * The caller's address. Of X-Forwarded-For only as many entries, from the right, are believed as there are trusted
 * proxies; everything further left may have been written by the caller, and what is no address is not believed at all.
 */
export function callerAddress(request: Pick<IncomingMessage, "headers" | "socket">, trustedProxies: number): string {
  const direct = plainForm(request.socket.remoteAddress ?? "unknown");
  if (trustedProxies === 0) return direct;
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((address) => plainForm(address.trim()))
    .filter(Boolean);
  const named = [...forwarded, direct].at(-1 - trustedProxies) ?? forwarded[0] ?? direct;
  return isIP(named) ? named : direct;
}

/** An IPv4 address that arrived over an IPv6 socket is the same address. */
function plainForm(address: string): string {
  return address.replace(/^::ffff:/, "");
}
