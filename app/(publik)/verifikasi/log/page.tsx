import type { Metadata } from "next";
import type { SearchParams } from "@/app/signed-in";
import { CheckpointForm } from "@/components/verification/checkpoint-form";
import { OpenLog } from "@/components/verification/open-log";
import { SealAuthorities } from "@/components/verification/seal-authorities";
import { VerdictPage } from "@/components/verification/verdict-page";
import { Refusal } from "@/lib/core/errors";
import { formatDate, formatDateTime } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { singleValues } from "@/lib/format/query-string";
import { type CheckpointView, latestCheckpoint, logKey } from "@/lib/ledger/log-queries";
import { listAuthorities } from "@/lib/seals/list-certificates";
import { compareCheckpoint, logNameIn } from "@/lib/verifications/compare-checkpoint";

export const metadata: Metadata = { title: "Log transparansi" };

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const { ukuran, akar } = singleValues(await searchParams);
  const [checkpoint, key, authorities] = await Promise.all([latestCheckpoint(), logKey(), listAuthorities()]);
  const state = checkpoint && key ? stateOf(checkpoint, key) : null;
  return (
    <VerdictPage>
      <OpenLog
        state={state}
        comparison={
          key && <CheckpointForm log={logNameIn(key)} size={ukuran} root={akar} result={await compared(ukuran, akar)} />
        }
        authorities={
          <SealAuthorities
            authorities={authorities.map((one) => ({
              ...one,
              validUntil: formatDate(new Date(one.validUntil), "WIB"),
            }))}
          />
        }
      />
    </VerdictPage>
  );
}

async function compared(size?: string, root?: string) {
  if (!size && !root) return null;
  return compareCheckpoint(size ?? "", root ?? "").catch((error: unknown) => {
    if (error instanceof Refusal && error.code === "log_incomplete") return "incomplete" as const;
    throw error;
  });
}

function stateOf({ size, signedAt, root }: CheckpointView, key: string) {
  const name = logNameIn(key);
  return { name, size: formatCount(size), signedAt: formatDateTime(signedAt, "WIB", true), root, key };
}
