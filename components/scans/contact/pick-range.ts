type Picking = {
  readonly ids: readonly string[];
  readonly picked: ReadonlySet<string>;
  /** Where the latest pick was made; a range begins there. */
  readonly last: string | null;
  readonly mayPick: (id: string) => boolean;
};

/** The picks after one more press: this sheet turned over, or all of a range made like it; never one that may not be picked. */
export function pickRange({ ids, picked, last, mayPick }: Picking, id: string, range: boolean): Set<string> {
  const from = last === null ? -1 : ids.indexOf(last);
  const to = ids.indexOf(id);
  const span = range && from >= 0 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
  const reached = span.filter(mayPick);
  return picked.has(id)
    ? new Set([...picked].filter((each) => !reached.includes(each)))
    : new Set([...picked, ...reached]);
}
