import { spawn } from "node:child_process";
import { freePort } from "@/scripts/free-port";

export type Server = { url: string; pid: number; stop(): Promise<void> };

/** Starts a Node program that serves HTTP on PORT, and waits until `path` answers. */
export async function startServer(args: string[], path: string, environment: Record<string, string>): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  for (const started = Date.now(); ; ) {
    if (child.exitCode !== null) throw new Error(`${args.at(-1)} ended before it served`);
    const answer = await fetch(url + path).catch(() => null);
    if (answer) break;
    if (Date.now() - started > 60_000) throw new Error(`${args.at(-1)} does not serve`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (child.pid === undefined) throw new Error(`${args.at(-1)} has no process`);
  return {
    url,
    pid: child.pid,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
