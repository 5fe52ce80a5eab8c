type Line = { running: number; waiting: (() => void)[] };
type Turns = { atOnce: number; mostWaiting: number; whenFull: () => Error };

// One line for the whole process: a bundler may load this module once for every door.
const shared = globalThis as { [key: symbol]: Map<string, Line> | undefined };
const KEY = Symbol.for("ikrar.turns");
shared[KEY] ??= new Map();
const lines: Map<string, Line> = shared[KEY];

/**
 * Work of one name, only so much of it at once, in order of asking. What comes when the line is full is refused at once,
 * with the error that `whenFull` makes.
 */
export function turnsOf(
  name: string,
  { atOnce, mostWaiting, whenFull }: Turns,
): <R>(work: () => Promise<R>) => Promise<R> {
  const line = lines.get(name) ?? { running: 0, waiting: [] };
  lines.set(name, line);
  return async (work) => {
    if (line.running < atOnce) line.running += 1;
    else if (line.waiting.length >= mostWaiting) throw whenFull();
    else await new Promise<void>((start) => line.waiting.push(start));
    try {
      return await work();
    } finally {
      // A place is handed on, not freed and fought for.
      const next = line.waiting.shift();
      if (next) next();
      else line.running -= 1;
    }
  };
}
