"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FieldError } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { leaveReasonNames, leaveReasons } from "@/lib/employees/schema";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type LeavingPerson = {
  readonly employeeId: string;
  readonly name: string;
  /** As printed, in groups. */
  readonly nip: string;
  readonly unitName: string;
};

type LeaveFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  /** Where to go afterwards. */
  readonly back: string;
  readonly people: readonly LeavingPerson[];
  /** One person, already chosen. */
  readonly single?: boolean;
};

/** Who is no longer in the agency, and why: each ticked by hand, never all at once by mistake. */
export function LeaveForm({ action, back, people, single = false }: LeaveFormProps) {
  const [state, send] = useActionState(action, untouched);
  const chosen = [state.values.employeeIds ?? []].flat();
  const errors = state.problem?.fields ?? {};
  return (
    <form action={send} noValidate className="grid gap-4 pt-4">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={errors} />}
      <input type="hidden" name="back" value={back} />
      {single ? (
        <input type="hidden" name="employeeIds" value={people[0]?.employeeId} />
      ) : (
        <fieldset className={errors.employeeIds ? "border-l-4 border-bad pl-3.5" : undefined}>
          <legend className="pb-1 font-semibold">Pegawai yang tidak lagi bertugas</legend>
          {errors.employeeIds && <FieldError id="employeeIds" message={errors.employeeIds} />}
          <div className="border-t border-line">
            {people.map(({ employeeId, name, nip, unitName }, at) => (
              <div key={employeeId} className="border-b border-line">
                <Checkbox
                  name="employeeIds"
                  id={at === 0 ? "employeeIds" : employeeId}
                  value={employeeId}
                  defaultChecked={chosen.includes(employeeId)}
                  label={name}
                  hint={`${nip} · ${unitName}`}
                />
              </div>
            ))}
          </div>
        </fieldset>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name="reason"
          label="Alasan"
          error={errors.reason}
          defaultValue={typed(state, "reason")}
          options={[
            { value: "", label: "Pilih alasan" },
            ...leaveReasons.map((reason) => ({ value: reason, label: leaveReasonNames[reason] })),
          ]}
        />
        <TextInput
          name="note"
          label="Keterangan"
          optional
          maxLength={300}
          error={errors.note}
          defaultValue={typed(state, "note")}
        />
      </div>
      <p className="max-w-[64ch] text-13 text-quiet">
        Pakta yang belum ditandatangani pada kegiatan yang sedang dibuka tidak lagi diwajibkan, dan peran yang dipegang
        berakhir. Tanda tangan yang sudah ada tetap tersimpan sebagai bukti. Bila kemudian muncul kembali dalam berkas,
        pegawai diaktifkan lagi.
      </p>
      <div>
        <SubmitButton look="danger" pendingLabel="Menandai">
          Tandai tidak lagi bertugas
        </SubmitButton>
      </div>
    </form>
  );
}
