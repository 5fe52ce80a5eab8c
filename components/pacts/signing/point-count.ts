/** "butir 3 dan 4 belum", or only how many when the list would be long. */
export function missingPoints(points: number, ticked: readonly number[]): string {
  const missing = Array.from({ length: points }, (_, index) => index + 1).filter((point) => !ticked.includes(point));
  if (missing.length === 0) return "semua dicentang";
  if (missing.length > 3) return `${missing.length} butir belum`;
  const last = missing.at(-1);
  return missing.length === 1 ? `butir ${last} belum` : `butir ${missing.slice(0, -1).join(", ")} dan ${last} belum`;
}
