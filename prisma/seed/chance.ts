/** Repeatable chance: the same seed gives the same world on every machine. */
export type Chance = ReturnType<typeof chance>;

/** A generator of pseudo-random choices (mulberry32) from a 32-bit seed. Not for secrets. */
export function chance(seed: number) {
  let state = seed >>> 0;
  /** A number in [0, 1). */
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  /** A whole number from `low` to `high`, both included. */
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  function pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new RangeError("nothing to pick from");
    return from[Math.floor(next() * from.length)] as T;
  }
  /** One of the values, each as often as its weight says. */
  function weighted<T>(choices: readonly (readonly [weight: number, value: T])[]): T {
    let rest = next() * choices.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, value] of choices) {
      rest -= weight;
      if (rest < 0) return value;
    }
    return pick(choices)[1];
  }
  /** Fisher-Yates; a new array. */
  function shuffled<T>(items: readonly T[]): T[] {
    const result = [...items];
    for (let last = result.length - 1; last > 0; last -= 1) {
      const other = between(0, last);
      [result[last], result[other]] = [result[other] as T, result[last] as T];
    }
    return result;
  }
  return { next, between, pick, weighted, shuffled, happens: (probability: number) => next() < probability };
}
