/** A file of an unpacked archive, or of its ZIP. */
export type CheckedFile = { path: string; size: number; chunks: () => AsyncIterable<Uint8Array> };
export type Check = { state: "ok" | "note" | "bad"; title: string; text: string; details: string[] };
export type Verdict = { verdict: "ok" | "note" | "bad"; archive: object | null; checks: Check[] };

export function checkArchive(
  files: readonly CheckedFile[],
  options?: { checkpoint?: string; manifestSha256?: string; progress?: (done: number, total: number) => void },
): Promise<Verdict>;
