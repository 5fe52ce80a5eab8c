/** Bytes of a file, both ends included. */
export type ByteRange = { from: number; to: number };

/**
 * The one range of bytes that a request asks for; null when it asks for all, for several ranges at once (all may be sent
 * then, RFC 9110 section 14.2) or for a part of something else than what is there now; "beyond" where there is no byte.
 */
export function readRange(
  headers: Headers,
  { size, etag }: { size: number; etag: string },
): ByteRange | "beyond" | null {
  const condition = headers.get("if-range");
  const [, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.get("range")?.trim() ?? "") ?? [];
  if ((condition !== null && condition !== etag) || (first === "" && last === "")) return null;
  if (first === "")
    return Number(last) > 0 && size > 0 ? { from: Math.max(0, size - Number(last)), to: size - 1 } : "beyond";
  if (last !== "" && Number(last) < Number(first)) return null;
  if (Number(first) >= size) return "beyond";
  return { from: Number(first), to: last === "" ? size - 1 : Math.min(Number(last), size - 1) };
}
