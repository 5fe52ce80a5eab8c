"use client";

import { useActionState } from "react";
import { EffectiveFields } from "@/components/population/effective-fields";
import { buttonClass } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { leaveReasonNames, leaveReasons } from "@/lib/employees/schema";
import { type FormState, typed, untouched } from "@/lib/http/form-state";
import { addReasons } from "@/lib/population/schema";

type MemberFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly employeeId: string;
  readonly campaignId: string;
  /** Into the campaign, or out of it. */
  readonly way: "in" | "out";
};

const ways = {
  in: { deed: "Tambahkan ke sasaran", pending: "Menambahkan", look: "go" },
  out: { deed: "Keluarkan dari sasaran", pending: "Mengeluarkan", look: "danger" },
} as const;

const reasonsOf = (way: "in" | "out") =>
  way === "in"
    ? Object.entries(addReasons).map(([value, label]) => ({ value, label }))
    : leaveReasons.map((value) => ({ value, label: leaveReasonNames[value] }));

/** Adds one person to a campaign or takes them out, by hand: reason, day and basis. */
export function MemberForm({ action, employeeId, campaignId, way }: MemberFormProps) {
  const [state, send] = useActionState(action, untouched);
  const errors = state.problem?.fields ?? {};
  const { deed, pending, look } = ways[way];
  const id = (name: string) => `${name}-${campaignId}`;
  return (
    <details open={state.problem !== null || undefined} className="pt-2">
      <summary className={buttonClass({ look: "outline" })}>{deed}</summary>
      <form action={send} noValidate className="grid gap-4 pt-4">
        {state.problem && (
          <ErrorSummary
            title={state.problem.sentence}
            fields={Object.fromEntries(Object.entries(errors).map(([name, words]) => [id(name), words]))}
          />
        )}
        <input type="hidden" name="employeeId" value={employeeId} />
        <input type="hidden" name="campaignId" value={campaignId} />
        <Select
          name="reason"
          id={id("reason")}
          label="Alasan"
          error={errors.reason}
          defaultValue={typed(state, "reason")}
          options={[{ value: "", label: "Pilih alasan" }, ...reasonsOf(way)]}
        />
        <EffectiveFields state={state} idOf={id} />
        <div>
          <SubmitButton look={look} pendingLabel={pending}>
            {deed}
          </SubmitButton>
        </div>
      </form>
    </details>
  );
}
