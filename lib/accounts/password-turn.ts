/**
 * How many passwords are tried at one time. A processor tries one after the other anyway; more at once would only hold
 * their memory (19 MiB each) and their claims: behind one address as many claims stand open as attempts are under way,
 * and a hall of 1,246 who press at the same moment would stand before its own limit (lib/accounts/throttle.ts).
 */
const AT_ONCE = 16;

let free = AT_ONCE;
const waiting: (() => void)[] = [];

/** Runs `work` when its turn comes: first come, first served. */
export async function passwordTurn<R>(work: () => Promise<R>): Promise<R> {
  if (free > 0) free -= 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }
}
