import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { Prisma, PrismaClient } from "@/prisma/generated/client";

function connect() {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: 10_000,
  });
  // An idle connection that the server closed (restart, failover) is replaced at the next query.
  pool.on("error", () => {});
  return { pool, client: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

// One pool a process: Next loads this module anew in each bundle and at each hot reload.
const shared = globalThis as typeof globalThis & { ikrarDatabase?: ReturnType<typeof connect> };
shared.ikrarDatabase ??= connect();

export const db = shared.ikrarDatabase.client;
/** The same connections without Prisma, for libraries that bring their own SQL (queue, rate limits). */
export const pool = shared.ikrarDatabase.pool;
export const { sql, join, raw, empty } = Prisma;
export type Sql = Prisma.Sql;
export type Tx = Prisma.TransactionClient;
export type { Prisma };

/** Closes every connection of this process. */
export async function disconnect(): Promise<void> {
  await db.$disconnect();
  if (!pool.ended) await pool.end();
  delete shared.ikrarDatabase;
}
