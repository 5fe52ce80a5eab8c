import { expect, test } from "vitest";
import { contentSecurityPolicy } from "@/lib/http/security-headers";

const CAMPAIGN = "/kegiatan/0197a1f0-0000-7000-8000-000000000001";

test.each([
  [`${CAMPAIGN}/pratinjau`, "'self'"],
  [`${CAMPAIGN}/susun/pratinjau`, "'none'"],
  [`${CAMPAIGN}/pratinjau/lain`, "'none'"],
  [CAMPAIGN, "'none'"],
  ["/pakta/0197a1f0-0000-7000-8000-000000000001", "'none'"],
  ["/kegiatan/baru/pratinjau", "'none'"],
])("%s may be framed by %s", (path, ancestors) => {
  expect(contentSecurityPolicy("n0nce", path)).toContain(`frame-ancestors ${ancestors}`);
});
