import { afterEach, expect, test } from "vitest";
import { type Service, startService } from "@/scripts/child-processes";
import { keepRunning } from "@/scripts/keep-running";
import { processIdentity } from "@/scripts/process-identity";

const IDLE = "setInterval(() => {}, 1000)";
const HOUR = 3_600_000;
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** Keeps a program running, noting each process, why it ended and the pause after it. */
function keep(program: string, pauses: Parameters<typeof keepRunning>[2]) {
  const pids: number[] = [];
  const ends: { reason: string; pause: number }[] = [];
  const lock = { record: (pid: number) => void pids.push(pid) };
  const start = (): Service => startService("The program", ["-e", program], process.env, lock);
  const kept = keepRunning(start, (reason, pause) => void ends.push({ reason, pause }), pauses);
  stops.push(kept.stop);
  return { pids, ends, stop: kept.stop };
}

async function until(met: () => boolean): Promise<void> {
  while (!met()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const runs = (pid = 0) => processIdentity(pid) !== null;

test("what was killed is started again, and stops when it is told to", async () => {
  const { pids, ends, stop } = keep(IDLE, { shortest: 1 });
  process.kill(pids[0] ?? 0, "SIGKILL");
  await until(() => pids.length === 2);
  expect(ends).toEqual([{ reason: "SIGKILL", pause: 1 }]);
  expect(runs(pids[0])).toBe(false);
  expect(runs(pids[1])).toBe(true);
  await stop();
  expect(runs(pids[1])).toBe(false);
  expect(pids).toHaveLength(2);
  expect(ends).toHaveLength(1);
});

test("what ends again and again is started after growing pauses, up to the longest", async () => {
  const { ends } = keep("process.exit(3)", { shortest: 1, longest: 4 });
  await until(() => ends.length >= 4);
  expect(ends.slice(0, 4)).toEqual([1, 2, 4, 4].map((pause) => ({ reason: "exit code 3", pause })));
});

test("what ran long enough begins again with the shortest pause", async () => {
  const { ends } = keep("process.exit(3)", { shortest: 1, steadyAfter: 0 });
  await until(() => ends.length >= 3);
  expect(ends.slice(0, 3).map(({ pause }) => pause)).toEqual([1, 1, 1]);
});

test("told to stop during a pause it stops at once, and starts nothing any more", async () => {
  const { pids, ends, stop } = keep("", { shortest: HOUR });
  await until(() => ends.length === 1);
  await stop();
  await stop();
  expect(pids).toHaveLength(1);
  expect(runs(pids[0])).toBe(false);
});
