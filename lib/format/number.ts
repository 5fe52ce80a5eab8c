const counts = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 0 });

/** A whole number in the Indonesian manner: 6102 -> "6.102". */
export function formatCount(count: number): string {
  return counts.format(count);
}

/**
 * A completion rate (0..1) with one decimal and a comma: 0.875 -> "87,5%". `null` (nobody obligated) -> "-".
 * Only a complete unit prints "100,0%": 99.96 is never rounded up to it.
 */
export function formatRate(rate: number | null): string {
  if (rate === null) return "-";
  const tenths = rate >= 1 ? 1000 : Math.min(Math.round(rate * 1000), 999);
  return `${formatCount(Math.floor(tenths / 10))},${tenths % 10}%`;
}
