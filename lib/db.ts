import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { Prisma, PrismaClient } from "@/prisma/generated/client";

function connect() {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: 10_000,
    // A forgotten lock or transaction must not hold one of few connections for ever.
    statement_timeout: 120_000,
    lock_timeout: 20_000,
    idle_in_transaction_session_timeout: 60_000,
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

/** What statements need of a connection: Prisma's client and transactions have it, and so has a plain transaction. */
export type Statements = {
  $queryRaw<Row>(statement: Sql): PromiseLike<Row>;
  $executeRaw(statement: Sql): PromiseLike<number>;
};

/** Prisma's transaction: models and statements. */
export function transaction<R>(work: (tx: Tx) => Promise<R>, timeout: number): Promise<R> {
  return db.$transaction(work, { timeout, maxWait: 10_000 });
}

/**
 * A transaction of statements alone, straight on a connection, each prepared once: a third of the processor time of
 * Prisma's on the signing path (docs/decisions/002-plain-transaction.md).
 */
export async function plainTransaction<R>(work: (tx: Statements) => Promise<R>): Promise<R> {
  const connection = await pool.connect();
  let broken: Error | undefined;
  try {
    await connection.query("BEGIN");
    const result = await work(plainStatements(connection));
    await connection.query("COMMIT");
    return result;
  } catch (error) {
    await connection.query("ROLLBACK").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    connection.release(broken);
  }
}

/** Reads that all see the database as it is at one instant, however long they take; nothing can be written. */
export function snapshot<R>(work: (tx: Statements) => Promise<R>): Promise<R> {
  return plainTransaction(async (tx) => {
    await tx.$executeRaw(sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`);
    return work(tx);
  });
}

/** Statements outside a transaction, straight on the pool: one-query reads of the hot paths. */
export const plain: Statements = plainStatements(pool);

function plainStatements(connection: pg.Pool | pg.PoolClient): Statements {
  const run = (statement: Sql) => {
    const { text, values } = statement;
    return connection.query({ name: statementName(text), text, values });
  };
  return {
    $queryRaw: async <Row>(statement: Sql) => (await run(statement)).rows as Row,
    $executeRaw: async (statement) => (await run(statement)).rowCount ?? 0,
  };
}

/**
 * Hears a channel (LISTEN) on a connection of its own, apart from the pool. `lost` is called once, when that connection
 * breaks. Resolves to a function that ends the listening.
 */
export async function listen(
  channel: string,
  heard: (payload: string) => void,
  lost: () => void,
): Promise<() => Promise<void>> {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  let open = true;
  const fail = () => {
    if (!open) return;
    open = false;
    client.end().catch(() => {});
    lost();
  };
  client.on("error", fail);
  client.on("end", fail);
  client.on("notification", ({ payload }) => heard(payload ?? ""));
  await client.connect();
  await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
  return async () => {
    open = false;
    await client.end().catch(() => {});
  };
}

const names = new Map<string, string>();

// PostgreSQL knows a prepared statement by name; the set is bounded because texts are, up to the length of lists.
function statementName(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash("sha256").update(text).digest("base64url").slice(0, 22);
    names.set(text, name);
  }
  return name;
}

/** Closes every connection of this process. */
export async function disconnect(): Promise<void> {
  await db.$disconnect();
  if (!pool.ended) await pool.end();
  delete shared.ikrarDatabase;
}
