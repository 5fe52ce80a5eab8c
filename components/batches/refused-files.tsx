"use client";

import { useActionState } from "react";
import type { SettleAction } from "@/components/batches/settle-action";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { untouched } from "@/lib/http/form-state";

type RefusedFilesProps = {
  readonly batchId: string;
  readonly files: readonly { readonly name: string; readonly problem: string | null; readonly retryable: boolean }[];
  readonly retryAction: SettleAction;
};

/** Files of which no page was read, each with its reason. */
export function RefusedFiles({ batchId, files, retryAction }: RefusedFilesProps) {
  const [, retry] = useActionState(retryAction, untouched);
  return files.map(({ name, problem, retryable }) => (
    <Notice
      key={name}
      tone="bad"
      title={`${name} tidak terbaca.`}
      action={
        retryable && (
          <form action={retry}>
            <input type="hidden" name="batchId" value={batchId} />
            <SubmitButton look="outline" icon="refresh" pendingLabel="Mengantre...">
              Baca lagi
            </SubmitButton>
          </form>
        )
      }
    >
      {problem}
    </Notice>
  ));
}
