import path from "node:path";
import { diskStorage } from "@/lib/storage/disk-storage";
import type { Storage } from "@/lib/storage/storage";

/**
 * The store of this installation, under `dataDir`/files.
 * The one place that chooses a driver: an S3 driver (needed once there is more than one web machine without a shared
 * volume) implements `Storage` and is chosen here; nobody else names a driver.
 */
export function openStorage({ dataDir }: { dataDir: string }): Storage {
  return diskStorage(path.join(dataDir, "files"));
}
