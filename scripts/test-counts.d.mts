interface Counts {
  passed: number;
  failed: number;
}
export function countVitest(file: string, ok: boolean): Counts;
export function countPlaywright(file: string, ok: boolean): Counts;
