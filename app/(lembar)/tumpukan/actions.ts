"use server";

import { stackAddress, stackPageAddress } from "@/components/batches/stack-address";
import { assignPage } from "@/lib/batches/assign-page";
import { discardPage } from "@/lib/batches/discard-page";
import { findBatchPage } from "@/lib/batches/find-page";
import { keepPage } from "@/lib/batches/keep-page";
import { reopenPage } from "@/lib/batches/reopen-page";
import { retryFiles } from "@/lib/batches/retry-files";
import type { Actor } from "@/lib/core/actor";
import { formAction } from "@/lib/http/form-action";

type Settled = { batchId: string; page: number };

/** On to the next page that waits, with the word about this one; to the stack when none is left. */
async function onward(actor: Actor, { batchId, page }: Settled): Promise<string> {
  const { after, before } = await findBatchPage(actor, batchId, page);
  const next = after ?? before;
  return next ? stackPageAddress(batchId, next, { selesai: page }) : stackAddress(batchId, { settled: page });
}

const about = (form: FormData) => ({ batchId: form.get("batchId"), number: form.get("number") });

export const assignAction = formAction(async (actor, form) => {
  const given = { ...about(form), pactIds: form.getAll("pactIds"), turn: form.get("turn") ?? 0 };
  return onward(actor, await assignPage(actor, given));
});

export const discardAction = formAction(async (actor, form) =>
  onward(
    actor,
    await discardPage(actor, { ...about(form), reason: form.get("reason"), seen: form.get("seen") ?? undefined }),
  ),
);

export const keepAction = formAction(async (actor, form) => onward(actor, await keepPage(actor, about(form))));

export const reopenAction = formAction(async (actor, form) => {
  const { batchId, page } = await reopenPage(actor, about(form));
  return stackPageAddress(batchId, page);
});

export const retryAction = formAction(async (actor, form) => {
  const { batchId } = await retryFiles(actor, { batchId: form.get("batchId") });
  return stackAddress(batchId);
});
