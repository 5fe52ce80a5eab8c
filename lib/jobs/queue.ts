import PgBoss from "pg-boss";
import { pool, type Tx } from "@/lib/db";
import { type JobName, type JobPayload, jobPayloads, jobRules } from "@/lib/jobs/job-payloads";
import { log } from "@/lib/log";

type QueueOptions = { supervise?: boolean; maintenanceIntervalSeconds?: number };

/** pg-boss over our own connections, in the schema `pgboss`, which it makes and migrates itself; queues included. */
export async function openQueue(options: QueueOptions = {}): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schedule: false,
    supervise: false,
    ...options,
  });
  boss.on("error", (error) => log.error({ err: error }, "job queue"));
  await alone(async () => {
    await boss.start();
    for (const name of Object.keys(jobRules) as JobName[]) await boss.createQueue(name, { name, ...jobRules[name] });
  });
  return boss;
}

/** Any number, the same in every process. */
const OPENING = 4_512_024;

// On a fresh database web and worker open the queue at the same moment, and two that make its tables lock each other out.
async function alone(work: () => Promise<void>): Promise<void> {
  const connection = await pool.connect();
  try {
    await connection.query("SELECT pg_advisory_lock($1)", [OPENING]);
    await work();
  } finally {
    await connection.query("SELECT pg_advisory_unlock($1)", [OPENING]).catch(() => {});
    connection.release();
  }
}

// One a process, for sending only: nothing polls and no timer runs.
const shared = globalThis as typeof globalThis & { ikrarQueue?: Promise<PgBoss> };

function sender(): Promise<PgBoss> {
  shared.ikrarQueue ??= openQueue().catch((error: unknown) => {
    delete shared.ikrarQueue;
    throw error;
  });
  return shared.ikrarQueue;
}

/** Opens the queue for sending, so that the first job does not open it inside its transaction. */
export async function readyToSend(): Promise<void> {
  await sender();
}

/** Puts a job into the queue within the caller's transaction: without its commit there is no job. */
export async function enqueue<N extends JobName>(tx: Tx, name: N, payload: JobPayload<N>): Promise<void> {
  const boss = await sender();
  const db = {
    executeSql: async (text: string, values: unknown[]) => ({
      rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values),
    }),
  };
  const id = await boss.send(name, jobPayloads[name].parse(payload), { db });
  if (!id) throw new Error(`job ${name} was not taken by its queue`);
}
