/**
 * Where to go after signing in: a path of this site, or the fallback. Anything that a browser could read as another
 * site's address ("//evil", "/\evil", "https:...") is refused (CWE-601).
 */
export function nextPath(wanted: string | string[] | null | undefined, fallback = "/beranda"): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/") || wanted.length > 500) return fallback;
  if (/[\p{Cc}\\]/u.test(wanted)) return fallback;
  const here = "http://site.invalid";
  if (!URL.canParse(wanted, here)) return fallback;
  const url = new URL(wanted, here);
  if (url.origin !== here || url.pathname.startsWith("//")) return fallback;
  // Signing in must not end at a door that has no page or that leads out again.
  if (/^\/(api|masuk|keluar)(\/|$)/.test(url.pathname)) return fallback;
  return `${url.pathname}${url.search}`;
}
