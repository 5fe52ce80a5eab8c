import { chmodSync, mkdirSync } from "node:fs";

/**
 * Makes the data folder if it is not there, closed to others. Only where root makes it others may pass through, without
 * listing it: PostgreSQL then runs as another account. The files inside keep modes of their own.
 */
export function makeDataDir(dataDir: string): void {
  const isNew = mkdirSync(dataDir, { recursive: true, mode: 0o700 }) !== undefined;
  if (isNew && process.getuid?.() === 0) chmodSync(dataDir, 0o711);
}
