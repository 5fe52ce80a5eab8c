/** Text for programs and people alike, never kept by anything on the way. */
export function plainText(text: string): Response {
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });
}
