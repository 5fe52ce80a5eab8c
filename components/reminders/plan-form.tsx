"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import { type FormState, typed, untouched } from "@/lib/http/form-state";
import { EARLIEST_HOUR, LATEST_HOUR, type Plan } from "@/lib/reminders/schema";

const weekdays = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
const hours = Array.from({ length: LATEST_HOUR - EARLIEST_HOUR + 1 }, (_, n) => EARLIEST_HOUR + n);

type PlanFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly campaignId: string;
  readonly plan: Plan;
  /** "WIB" */
  readonly zone: string;
  /** Who is told, as the agency calls them: "SKPK", "BKPP". */
  readonly unitWord: string;
  readonly bkpsdmName: string;
};

/** When the campaign reminds by itself, and who is told when that does not help. */
export function PlanForm({ action, campaignId, plan, zone, unitWord, bkpsdmName }: PlanFormProps) {
  const [state, send] = useActionState(action, untouched);
  const steps = [
    ["headAfter", "Kepala dan operator unit"],
    ["opdAfter", `Kepala ${unitWord}`],
    ["bkpsdmAfter", `Admin ${bkpsdmName}`],
  ] as const;
  const errors = state.problem?.fields ?? {};
  const kept = (name: string, saved: string) => (state.problem ? typed(state, name) : saved);
  const quiet = state.problem ? [state.values.quietWeekdays ?? []].flat() : plan.quietWeekdays.map(String);
  const dateError = Object.entries(errors).find(([field]) => field.startsWith("quietDates"))?.[1];
  return (
    // Typed values come back with the refusal: the key makes the fields take them.
    <form key={JSON.stringify(state.values)} action={send} noValidate className="grid max-w-160 gap-5">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={errors} />}
      <input type="hidden" name="campaignId" value={campaignId} />
      <Checkbox
        name="enabled"
        label="Ingatkan otomatis melalui email"
        hint="Satu pesan untuk setiap orang, paling banyak satu kali sehari."
        defaultChecked={state.problem ? typed(state, "enabled") === "on" : plan.enabled}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextInput
          name="everyDays"
          label="Setiap (hari kerja)"
          inputMode="numeric"
          defaultValue={kept("everyDays", String(plan.everyDays))}
          error={errors.everyDays}
        />
        <Select
          name="hour"
          label={`Mulai pukul (${zone})`}
          options={hours.map((hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}.00` }))}
          defaultValue={kept("hour", String(plan.hour))}
          error={errors.hour}
        />
        <TextInput
          name="maxPerPerson"
          label="Paling banyak (kali)"
          inputMode="numeric"
          defaultValue={kept("maxPerPerson", String(plan.maxPerPerson))}
          error={errors.maxPerPerson}
        />
      </div>
      <fieldset aria-describedby={errors.quietWeekdays ? "quietWeekdays-galat" : undefined}>
        <legend className="text-14 font-semibold">Hari tenang setiap pekan</legend>
        {errors.quietWeekdays && (
          <p id="quietWeekdays-galat" className="text-14 font-semibold text-bad">
            {errors.quietWeekdays}
          </p>
        )}
        <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-4">
          {weekdays.map((name, day) => (
            <Checkbox
              key={name}
              name="quietWeekdays"
              id={day === 0 ? "quietWeekdays" : `hari-${day}`}
              value={day}
              label={name}
              defaultChecked={quiet.includes(String(day))}
            />
          ))}
        </div>
      </fieldset>
      <Textarea
        name="quietDates"
        label="Tanggal tenang"
        hint="Hari libur dan masa tenang, satu tanggal satu baris, misalnya 2028-12-25."
        optional
        rows={3}
        className="max-w-60"
        defaultValue={kept("quietDates", plan.quietDates.join("\n"))}
        error={dateError}
      />
      <fieldset>
        <legend className="text-14 font-semibold">Apabila belum juga</legend>
        <p className="pb-2 text-14 text-quiet">
          Setelah berapa putaran mereka ikut menerima angka dan nama. Kosongkan bila tidak perlu.
        </p>
        <div className="grid items-end gap-4 sm:grid-cols-3">
          {steps.map(([name, label]) => (
            <TextInput
              key={name}
              name={name}
              label={label}
              inputMode="numeric"
              defaultValue={kept(name, String(plan[name] ?? ""))}
              error={errors[name]}
            />
          ))}
        </div>
      </fieldset>
      <div>
        <SubmitButton pendingLabel="Menyimpan">Simpan rencana</SubmitButton>
      </div>
    </form>
  );
}
