import { setTimeout as pauseFor } from "node:timers/promises";
import type { Service } from "./child-processes";

interface Pauses {
  /** Before the first new start, in milliseconds; each further one waits twice as long. */
  shortest?: number;
  longest?: number;
  /** Who ran for so long begins again with the shortest pause. */
  steadyAfter?: number;
}

/**
 * Starts a service, and again whenever it ends, until it is told to stop: what it leaves undone is taken up by the next
 * one, and those whom it does not serve directly notice nothing.
 * @param ended is told why it ended, and how many milliseconds pass until the next start
 */
export function keepRunning(
  start: () => Service,
  ended: (reason: string, pause: number) => void,
  { shortest = 1_000, longest = 30_000, steadyAfter = 60_000 }: Pauses = {},
): Pick<Service, "stop"> {
  const stopping = new AbortController();
  let service = start();

  async function run(): Promise<void> {
    let pause = shortest;
    let began = performance.now();
    for (;;) {
      const reason = await service.ended;
      if (stopping.signal.aborted) return;
      if (performance.now() - began >= steadyAfter) pause = shortest;
      ended(reason, pause);
      // Broken off by stopping.
      await pauseFor(pause, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      pause = Math.min(pause * 2, longest);
      began = performance.now();
      service = start();
    }
  }

  const running = run();
  return {
    async stop() {
      stopping.abort();
      await service.stop();
      await running;
    },
  };
}
