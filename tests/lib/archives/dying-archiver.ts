/** A process that gathers an archive and stays for ever once it has read so many stored files, to be killed there. */
import { writeArchive } from "@/lib/archives/write-archive";
import { systemActor } from "@/lib/core/actor";
import { env } from "@/lib/env";
import { openStorage } from "@/lib/storage/open-storage";

const [archiveId = "", after = "0"] = process.argv.slice(2);
const storage = openStorage({ dataDir: env().DATA_DIR });
let left = Number(after);

await writeArchive(systemActor("dying"), archiveId, {
  storage: {
    ...storage,
    read: async (sha256) => {
      left -= 1;
      if (left >= 0) return storage.read(sha256);
      process.stdout.write("there\n");
      return new Promise<never>(() => setInterval(() => {}, 60_000));
    },
  },
});
