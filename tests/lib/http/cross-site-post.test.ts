import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { isCrossSitePost, refuseCrossSitePost } from "@/lib/http/cross-site-post";

const host = "pakta.example.go.id";
const own = `https://${host}`;

test.each([
  ["a form of ours", "POST", "/masuk", { host, origin: own }, false],
  [
    "a form of ours behind a proxy",
    "POST",
    "/masuk",
    { host: "localhost:3000", "x-forwarded-host": host, origin: own },
    false,
  ],
  ["behind two proxies", "POST", "/masuk", { host: "web", "x-forwarded-host": `${host}, web`, origin: own }, false],
  ["a program that names no page", "POST", "/masuk", { host }, false],
  ["a page asked for from elsewhere", "GET", "/verifikasi", { host, origin: "https://lain.example" }, false],
  [
    "a door for programs, which refuses by itself",
    "POST",
    "/api/v1/sessions",
    { host, origin: "https://lain.example" },
    false,
  ],
  ["another site's form", "POST", "/masuk", { host, origin: "https://lain.example" }, true],
  ["a sibling's form", "POST", "/masuk", { host, origin: "https://dinkes.example.go.id" }, true],
  [
    "another port of the same machine",
    "POST",
    "/masuk",
    { host: "localhost:3000", origin: "http://localhost:8080" },
    true,
  ],
  ["a page without an address of its own", "POST", "/masuk", { host, origin: "null" }, true],
  ["an address that is none", "POST", "/masuk", { host, origin: "https://" }, true],
])("%s", (_what, method, path, headers, expected) => {
  expect(isCrossSitePost({ method, headers }, path)).toBe(expected);
});

test("the person led here reads that nothing happened, under 403 and without a script", async () => {
  const server = createServer((request, response) => refuseCrossSitePost(request, "/masuk", "0198", response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/masuk`, { method: "POST", body: "x".repeat(5000) });
  const page = await response.text();
  server.close();
  expect(response.status).toBe(403);
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(page).toContain("Permintaan dari situs lain ditolak.");
  expect(page).toContain("Tidak ada data Anda yang berubah. Nomor permintaan: 0198");
  expect(page).not.toMatch(/<script|—/);
});
