/** The specimen of a pact, which is shown beside the desk that opens it: nothing on it can be pressed into a harm. */
const framed = /^\/kegiatan\/[0-9a-f-]{36}\/pratinjau$/i;

/**
 * Content-Security-Policy of a page; the nonce is new for every request. No page stands in a frame but the specimen,
 * in ours.
 */
export function contentSecurityPolicy(nonce: string, path: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    // A reminder through WhatsApp is noted first and then leads there: browsers hold that redirect to this line.
    "form-action 'self' https://wa.me https://api.whatsapp.com https://web.whatsapp.com",
    `frame-ancestors ${framed.test(path) ? "'self'" : "'none'"}`,
  ].join("; ");
}

/** Headers that every answer carries. */
export const fixedHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Permissions-Policy", value: "camera=(self), geolocation=(), microphone=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** What the specimen answers instead: see above. */
export const framedHeaders = [{ key: "X-Frame-Options", value: "SAMEORIGIN" }];
