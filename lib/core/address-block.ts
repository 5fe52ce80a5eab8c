import { isIPv4, isIPv6 } from "node:net";

/**
 * Whom an address stands for when attempts are counted. An IPv4 address stands for itself; of an IPv6 address only the
 * first 64 bits do, since everybody is given at least that many addresses (RFC 6177). All that a machine calls itself by
 * is one. Null reads "unknown".
 */
export function addressBlock(address: string | null): string {
  if (address === null) return "unknown";
  const plain = address.replace(/%.*$/, "").replace(/^::ffff:(?=\d+\.)/i, "");
  if (plain === "::1" || (isIPv4(plain) && plain.startsWith("127."))) return "127.0.0.1";
  if (!isIPv6(plain)) return plain;
  // The URL parser writes every spelling of an address in one way (RFC 5952).
  const [head = "", tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split("::");
  const groups = (text: string | undefined) => (text ? text.split(":") : []);
  const given = groups(head).length + groups(tail).length;
  const all = tail === undefined ? groups(head) : [...groups(head), ...Array(8 - given).fill("0"), ...groups(tail)];
  return `${all.slice(0, 4).join(":")}::/64`;
}
