import type { Metadata } from "next";
import { OpenLog } from "@/components/verification/open-log";
import { VerdictPage } from "@/components/verification/verdict-page";
import { formatDateTime } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { type CheckpointView, latestCheckpoint, logKey } from "@/lib/ledger/log-queries";

export const metadata: Metadata = { title: "Log transparansi" };

export default async function Page() {
  const [checkpoint, key] = await Promise.all([latestCheckpoint(), logKey()]);
  const state = checkpoint && key ? stateOf(checkpoint, key) : null;
  return (
    <VerdictPage>
      <OpenLog state={state} />
    </VerdictPage>
  );
}

function stateOf({ size, signedAt, root }: CheckpointView, key: string) {
  return { size: formatCount(size), signedAt: formatDateTime(signedAt, "WIB", true), root, key };
}
