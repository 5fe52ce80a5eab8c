import { withQuery } from "@/lib/format/query-string";

/** The page of a stack; `settled` names the page whose decision is told there, `known` counts files that were there before. */
export function stackAddress(batchId: string, { settled, known }: { settled?: number; known?: number } = {}): string {
  return withQuery(`/tumpukan/${batchId}`, { selesai: settled, sudah: known || undefined });
}

type Sight = {
  /** Quarters clockwise. */
  putar?: number;
  cari?: string;
  selesai?: number;
};

/** One page of it, as it is turned and with what is searched. */
export function stackPageAddress(batchId: string, number: number, sight: Sight = {}): string {
  return withQuery(`/tumpukan/${batchId}/${number}`, { ...sight, putar: sight.putar || undefined });
}

/** The picture of a page, whole or as small as a stamp. */
export function pictureAddress(batchId: string, number: number, size?: "small"): string {
  return withQuery(`/api/v1/scan-batches/${batchId}/pages/${number}/picture`, { size });
}
