import { spawn } from "node:child_process";
import { pool } from "@/lib/db";

export type BenchWorker = {
  /** Lets it work, or holds it still: what is measured beside it must not pay for it. */
  hold(still: boolean): void;
  /** Waits until every signature is sealed and every event a leaf; answers the seconds that took. */
  caughtUp(): Promise<number>;
  stop(): Promise<void>;
};

/** Starts the worker process, which seals documents and takes events into the log while people sign. */
export function startBenchWorker(environment: Record<string, string>): BenchWorker {
  const args = ["--conditions=react-server", "--import", "tsx", "scripts/worker.ts"];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    hold: (still) => child.kill(still ? "SIGSTOP" : "SIGCONT"),
    async caughtUp() {
      for (const started = performance.now(); ; ) {
        if (child.exitCode !== null) throw new Error("the worker ended");
        const { rows } = await pool.query<{ behind: number }>(`
          SELECT ((SELECT count(*) FROM sealed_document WHERE state IN ('waiting', 'sealing'))
                + (SELECT count(*) FROM audit_event e WHERE mac IS NOT NULL
                     AND NOT EXISTS (SELECT 1 FROM log_leaf l WHERE l.event_id = e.id)))::int AS behind`);
        if (rows[0]?.behind === 0) return (performance.now() - started) / 1000;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    },
    async stop() {
      child.kill("SIGCONT");
      child.kill("SIGTERM");
      await ended;
    },
  };
}
