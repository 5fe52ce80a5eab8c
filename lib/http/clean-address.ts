/**
 * An address that can be asked for. Without encoded NULs in its query: no text in the database holds one, so none can
 * be searched for; a page that asked for it would fail instead of finding nothing (API doors refuse such a query by
 * themselves). And with a path that can be decoded, since what cannot stops the framework before it knows a page.
 */
export function cleanAddress(url: string): string {
  const at = url.indexOf("?");
  const path = at < 0 ? url : url.slice(0, at);
  const query = at < 0 ? "" : url.slice(at);
  return readable(path) + (url.startsWith("/api/") ? query : query.replace(/%00/g, ""));
}

/** Each part of the path that is no encoded text, as the letters it is written with: no id and no code is like that. */
function readable(path: string): string {
  return path
    .split("/")
    .map((part) => (isEncodedText(part) ? part : part.replaceAll("%", "%25")))
    .join("/");
}

function isEncodedText(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
