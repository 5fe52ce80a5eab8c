"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { StatusLabel } from "@/components/ui/status-label";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatCount } from "@/lib/format/number";
import { type FormState, untouched } from "@/lib/http/form-state";

type ReportingFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly unit: { readonly unitId: string; readonly reporting: boolean; readonly peopleBelow: number };
  /** The nearest unit above that reports. */
  readonly reporterName: string | null;
  readonly bkpsdmName: string;
};

/** Whether a unit reports in its own name. Says what the change does to the counting before it is made. */
export function ReportingForm({ action, unit, reporterName, bkpsdmName }: ReportingFormProps) {
  const [state, send] = useActionState(action, untouched);
  const people = `${formatCount(unit.peopleBelow)} pegawai`;
  const above = reporterName ?? "instansi, tanpa unit pelapor";
  return (
    <section aria-labelledby="pelapor">
      <h2 id="pelapor" className="text-16 font-bold">
        Pelaporan
      </h2>
      <p className="py-2">
        {unit.reporting ? (
          <StatusLabel tone="ok" icon="send">
            Melapor sendiri ke {bkpsdmName}
          </StatusLabel>
        ) : (
          <StatusLabel tone="none" icon="info">
            Dilaporkan oleh {above}
          </StatusLabel>
        )}
      </p>
      <form action={send} noValidate className="grid gap-2">
        {state.problem && <ErrorSummary title={state.problem.sentence} fields={state.problem.fields} />}
        <input type="hidden" name="unitId" value={unit.unitId} />
        <input type="hidden" name="reporting" value={unit.reporting ? "tidak" : "ya"} />
        <Checkbox
          name="understood"
          error={state.problem?.fields.understood}
          label={
            unit.reporting
              ? `Saya memahami ${people} di unit ini akan dihitung dan dilaporkan oleh ${above}`
              : `Saya memahami ${people} di unit ini akan dihitung tersendiri dan tidak lagi dilaporkan oleh ${above}`
          }
        />
        <div>
          <SubmitButton look="outline" pendingLabel="Menyimpan">
            {unit.reporting ? "Hentikan pelaporan sendiri" : "Jadikan unit pelapor"}
          </SubmitButton>
        </div>
      </form>
    </section>
  );
}
