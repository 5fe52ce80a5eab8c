import { formatCount } from "@/lib/format/number";

/** A checkpoint of the log as papers have it; root in base64. */
export type PrintedCheckpoint = { origin: string; size: number; root: string };

/** What stands on papers, so that the log can never be shown to anybody without what it held then. */
export function checkpointWords({ origin, size, root }: PrintedCheckpoint): string {
  return `Titik periksa log transparansi: ${formatCount(size)} catatan, akar ${root}, log ${origin}. Log yang sah selalu memuat titik periksa ini.`;
}
