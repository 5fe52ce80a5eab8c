const AT_ONCE = 2;
const MAX_WAITING = 64;
const MAX_WAITING_EACH = 2;

type Slots = { running: number; waiting: { owner: string | undefined; start: () => void }[] };

// One count for the whole process: a bundler may load this module once for every door.
const shared = globalThis as { [key: symbol]: Slots | undefined };
const KEY = Symbol.for("ikrar.sheet-slots");
shared[KEY] ??= { running: 0, waiting: [] };
const slots: Slots = shared[KEY];

/**
 * Runs `work` when one of two places is free, in order of asking; null, at once, when 64 are waiting already, or two
 * of this `owner` (an account): nobody keeps the others out by asking often.
 */
export async function inSheetSlot<T>(work: () => Promise<T>, owner?: string): Promise<T | null> {
  if (slots.running < AT_ONCE) slots.running += 1;
  else if (isFull(owner)) return null;
  else await new Promise<void>((start) => slots.waiting.push({ owner, start }));
  try {
    return await work();
  } finally {
    // A place is handed on, not freed and fought for.
    const next = slots.waiting.shift();
    if (next) next.start();
    else slots.running -= 1;
  }
}

function isFull(owner: string | undefined): boolean {
  if (slots.waiting.length >= MAX_WAITING) return true;
  return owner !== undefined && slots.waiting.filter((one) => one.owner === owner).length >= MAX_WAITING_EACH;
}
