"use client";

import { useActionState } from "react";
import type { CaseSend } from "@/components/cases/close-decline-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { IconName } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { FoldedDeed } from "@/components/unit/folded-deed";
import { typed, untouched } from "@/lib/http/form-state";

type ReasonFormProps = {
  readonly fields: Readonly<Record<string, string>>;
  readonly action: CaseSend;
  readonly title: string;
  readonly icon: IconName;
  readonly hint: string;
  readonly maxLength: number;
  readonly pendingLabel: string;
};

/** A decision that needs nothing but its reason. */
export function ReasonForm({ fields, action, title, icon, hint, maxLength, pendingLabel }: ReasonFormProps) {
  const [state, send] = useActionState(action, untouched);
  const { problem } = state;
  return (
    <FoldedDeed title={title} icon={icon} open={problem !== null}>
      <form action={send} noValidate className="grid max-w-160 gap-3">
        {problem && <ErrorSummary title={problem.sentence} fields={problem.fields} />}
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Textarea
          name="reason"
          label="Alasan"
          hint={hint}
          rows={3}
          maxLength={maxLength}
          defaultValue={typed(state, "reason")}
          error={problem?.fields.reason}
        />
        <div>
          <SubmitButton look="outline" pendingLabel={pendingLabel}>
            {title}
          </SubmitButton>
        </div>
      </form>
    </FoldedDeed>
  );
}
