/**
 * An address without encoded NULs in its query. No text in the database holds one, so none can be searched for; a page
 * that asked for it would fail instead of finding nothing. API doors refuse such a query by themselves.
 */
export function cleanAddress(url: string): string {
  const at = url.indexOf("?");
  if (at < 0 || url.startsWith("/api/")) return url;
  return url.slice(0, at) + url.slice(at).replace(/%00/g, "");
}
