import { performance } from "node:perf_hooks";
import { plain, pool, sql } from "@/lib/db";
import { queueDepth } from "@/lib/jobs/queue-depth";
import { countWorkers } from "@/lib/jobs/queue-workers";
import { latestCheckpoint } from "@/lib/ledger/log-queries";

export type Sample = { labels?: Record<string, string>; value: number };
export type Metric = { name: string; type: "gauge" | "counter"; help: string; samples: Sample[] };

/** What this process and this installation are doing, as numbers without names. */
export async function collectMetrics(): Promise<Metric[]> {
  const [pacts, jobs, workers, log] = await Promise.all([pactsByStatus(), queueDepth(), countWorkers(), logState()]);
  return [
    ...processMetrics(),
    gauge("ikrar_database_connections", "Connections of this process", [
      { labels: { state: "open" }, value: pool.totalCount },
      { labels: { state: "idle" }, value: pool.idleCount },
      { labels: { state: "waited_for" }, value: pool.waitingCount },
    ]),
    gauge("ikrar_pacts", "Pacts of open campaigns by status", pacts),
    gauge(
      "ikrar_jobs",
      "Jobs by name and state",
      jobs.map(({ name, state, jobs: value }) => ({ labels: { name, state }, value })),
    ),
    gauge("ikrar_workers", "Living workers; without one nothing is sealed, sent or imported", [{ value: workers }]),
    gauge("ikrar_log_leaves", "Leaves of the transparency log", [{ value: log.size }]),
    gauge("ikrar_log_age_seconds", "Age of the newest checkpoint", log.age === null ? [] : [{ value: log.age }]),
  ];
}

function processMetrics(): Metric[] {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return [
    gauge("process_resident_memory_bytes", "Resident memory", [{ value: rss }]),
    gauge("nodejs_heap_size_used_bytes", "Used heap", [{ value: heapUsed }]),
    gauge("process_start_time_seconds", "Start, in Unix time", [{ value: performance.timeOrigin / 1000 }]),
    gauge("nodejs_eventloop_utilization", "Share of time spent working, since the start", [
      { value: performance.eventLoopUtilization().utilization },
    ]),
    {
      name: "process_cpu_seconds_total",
      type: "counter",
      help: "Processor time",
      samples: [{ value: (user + system) / 1e6 }],
    },
  ];
}

// From the counters, so that a scrape costs hundreds of rows and not millions.
async function pactsByStatus(): Promise<Sample[]> {
  const rows = await plain.$queryRaw<{ status: string; value: number }[]>(sql`
    SELECT k.status::text AS status, sum(k.count)::int AS value
    FROM completion_counter k JOIN campaign c ON c.id = k.campaign_id AND c.status = 'open' GROUP BY 1 ORDER BY 1`);
  return rows.map(({ status, value }) => ({ labels: { status }, value }));
}

async function logState(): Promise<{ size: number; age: number | null }> {
  const newest = await latestCheckpoint();
  return newest
    ? { size: newest.size, age: Math.round((Date.now() - newest.signedAt.getTime()) / 1000) }
    : { size: 0, age: null };
}

const gauge = (name: string, help: string, samples: Sample[]): Metric => ({ name, type: "gauge", help, samples });
