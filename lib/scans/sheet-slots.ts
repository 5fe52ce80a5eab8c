const AT_ONCE = 2;
const MAX_WAITING = 64;

type Slots = { running: number; waiting: (() => void)[] };

// One count for the whole process: a bundler may load this module once for every door.
const shared = globalThis as { [key: symbol]: Slots | undefined };
const KEY = Symbol.for("ikrar.sheet-slots");
shared[KEY] ??= { running: 0, waiting: [] };
const slots: Slots = shared[KEY];

/** Runs `work` when one of two places is free, in order of asking; null, at once, when 64 are waiting already. */
export async function inSheetSlot<T>(work: () => Promise<T>): Promise<T | null> {
  if (slots.running < AT_ONCE) slots.running += 1;
  else if (slots.waiting.length >= MAX_WAITING) return null;
  else await new Promise<void>((resolve) => slots.waiting.push(resolve));
  try {
    return await work();
  } finally {
    // A place is handed on, not freed and fought for.
    const next = slots.waiting.shift();
    if (next) next();
    else slots.running -= 1;
  }
}
