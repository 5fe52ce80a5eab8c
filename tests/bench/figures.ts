/** A measured figure beside what it is compared with. */
export type Figure = { what: string; measured: string; beside: string; asked: string; met: boolean };

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Milliseconds of each of `times` runs, after a tenth of them to warm up. */
export async function timed(times: number, run: () => Promise<unknown>): Promise<number[]> {
  for (let n = 0; n < times / 10; n += 1) await run();
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const started = performance.now();
    await run();
    taken.push(performance.now() - started);
  }
  return taken;
}

export const ms = (value: number) => `${value.toFixed(1)} ms`;

/** The figures as a table for the terminal. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = [
    ["", "figure", "measured", "beside", "asked"],
    ...figures.map(({ met, what, measured, beside, asked }) => [met ? "ok" : "MISSED", what, measured, beside, asked]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
