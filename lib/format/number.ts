const counts = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 0 });

/** A whole number in the Indonesian manner: 6102 -> "6.102". */
export function formatCount(count: number): string {
  return counts.format(count);
}

/** A rate as it may be shown, in tenths of a percent: only a complete unit reaches 1 (0.9996 -> 0.999). */
export function shownRate(rate: number): number {
  return rate >= 1 ? 1 : Math.min(Math.round(rate * 1000), 999) / 1000;
}

/**
 * A completion rate (0..1) with one decimal and a comma: 0.875 -> "87,5%". `null` (nobody obligated) -> "-".
 * Only a complete unit prints "100,0%": 99.96 is never rounded up to it.
 */
export function formatRate(rate: number | null): string {
  if (rate === null) return "-";
  const tenths = Math.round(shownRate(rate) * 1000);
  return `${formatCount(Math.floor(tenths / 10))},${tenths % 10}%`;
}

const amounts = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 1 });

/** The size of a file: "84 KB", "1,2 MB", "3,4 GB". */
export function formatBytes(bytes: number): string {
  const megabytes = bytes / 1024 ** 2;
  if (megabytes < 0.1) return `${formatCount(Math.max(Math.ceil(bytes / 1024), 1))} KB`;
  if (megabytes < 1024) return `${amounts.format(megabytes)} MB`;
  return `${amounts.format(megabytes / 1024)} GB`;
}
