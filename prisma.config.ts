import { defineConfig } from "prisma/config";

// For `prisma generate`, and for `prisma migrate` on a machine that may download its engine; see scripts/migrations.ts.
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
