import { PageForm } from "@/components/batches/page-form";
import type { SettleAction } from "@/components/batches/settle-action";
import { Button } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { BatchPageState } from "@/lib/batches/schema";

type DiscardFormProps = {
  readonly action: SettleAction;
  readonly batchId: string;
  readonly number: number;
  /** The state that stands on the screen. */
  readonly seen: BatchPageState;
  readonly title: string;
  /** Behind a line to press: seldom wanted here. */
  readonly folded?: boolean;
};

/** Usual reasons are one press; a page put aside stays in the stack, and that can be taken back. */
const REASONS = ["Bukan lembar pakta", "Akan ditandatangani ulang", "Akan dipindai ulang", "Milik unit lain"];

export function DiscardForm({ action, batchId, number, seen, title, folded = false }: DiscardFormProps) {
  const about = { action, batchId, number, more: { seen } };
  const forms = (
    <div className="grid gap-3">
      <PageForm {...about} className="flex flex-wrap gap-2">
        {REASONS.map((reason, at) => (
          <Button key={reason} id={`alasan-${at}`} type="submit" name="reason" value={reason}>
            {reason}
          </Button>
        ))}
      </PageForm>
      <PageForm {...about} className="flex flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1 basis-48">
          <TextInput name="reason" id="alasan-lain" label="Alasan lain" maxLength={200} />
        </div>
        <SubmitButton look="outline" pendingLabel="Menyisihkan...">
          Sisihkan
        </SubmitButton>
      </PageForm>
    </div>
  );
  if (!folded) {
    return (
      <section aria-labelledby="sisihkan">
        <h2 id="sisihkan" className="pb-2 text-14 font-semibold">
          {title}
        </h2>
        {forms}
      </section>
    );
  }
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold text-accent">{title}</summary>
      {forms}
    </details>
  );
}
