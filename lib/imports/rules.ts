import type { ImportState } from "@/lib/imports/schema";

const WORKING: readonly ImportState[] = ["waiting", "reading", "applying"];

/** Whether the worker still has something to do for an import in this state. */
export function isWorking(state: ImportState): boolean {
  return WORKING.includes(state);
}
