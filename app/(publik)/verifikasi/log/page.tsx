import type { Metadata } from "next";
import { OpenLog } from "@/components/verification/open-log";
import { VerdictPage } from "@/components/verification/verdict-page";
import { formatDateTime } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { latestCheckpoint, logKey } from "@/lib/ledger/log-queries";

export const metadata: Metadata = { title: "Log transparansi" };

export default async function Page() {
  const [checkpoint, key] = await Promise.all([latestCheckpoint(), logKey()]);
  return (
    <VerdictPage>
      <OpenLog
        state={
          checkpoint &&
          key && {
            size: formatCount(checkpoint.size),
            signedAt: formatDateTime(checkpoint.signedAt, "WIB", true),
            root: checkpoint.root,
            key,
          }
        }
      />
    </VerdictPage>
  );
}
