import { setTimeout as pause } from "node:timers/promises";
import { claimDocument, isBsreStopped, releaseLost } from "@/lib/seals/claim";
import { isFresh } from "@/lib/seals/rules";
import { type SealTools, sealDocument, sealTools } from "@/lib/seals/seal-document";
import { methodInForce } from "@/lib/seals/seal-settings";

const NEVER = new AbortController().signal;

/**
 * Seals what waits, the youngest signature first, until nothing is due or `stopping` is aborted. What was signed more
 * than an hour ago is sealed at half the pace, so that a small machine stays there for people.
 */
export async function sealWaiting(stopping: AbortSignal = NEVER, tools: SealTools = sealTools()) {
  await releaseLost(tools.clock());
  // One draws while the other waits for disk and database. BSrE counts wrong secrets: it is asked one at a time.
  const hands = methodInForce(tools.settings) === "bsre" ? 1 : 2;
  const done = await Promise.all(Array.from({ length: hands }, () => sealOneByOne(stopping, tools)));
  return {
    sealed: done.reduce((sum, { sealed }) => sum + sealed, 0),
    not: done.reduce((sum, { not }) => sum + not, 0),
  };
}

async function sealOneByOne(stopping: AbortSignal, tools: SealTools) {
  const done = { sealed: 0, not: 0 };
  const { clock, settings } = tools;
  while (!stopping.aborted) {
    const withoutBsre = methodInForce(settings) === "bsre" && (await isBsreStopped());
    const claimed = await claimDocument(clock(), { withoutBsre });
    if (!claimed) return done;
    const started = performance.now();
    const isSealed = await sealDocument(claimed, tools);
    if (isSealed) done.sealed += 1;
    else done.not += 1;
    if (isFresh(claimed.dueAt, clock())) continue;
    await pause(performance.now() - started, undefined, { signal: stopping }).catch(() => {});
  }
  return done;
}
