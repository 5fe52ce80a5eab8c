"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FieldError } from "@/components/ui/field";
import { StatusLabel } from "@/components/ui/status-label";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { formatNip } from "@/lib/employees/nip";
import { formatCount } from "@/lib/format/number";
import { type FormState, typed, untouched } from "@/lib/http/form-state";
import type { Proposal, ProposalGroup, ProposalKind } from "@/lib/population/schema";

type ProposalFormProps = {
  /** Null for those who may look and not decide. */
  readonly action: ((before: FormState, form: FormData) => Promise<FormState>) | null;
  readonly campaignId: string;
  readonly kind: ProposalKind;
  readonly total: number;
  readonly groups: readonly ProposalGroup[];
  readonly people: readonly Proposal[];
};

const leads: Record<ProposalKind, string> = {
  join: "Pegawai ini memenuhi aturan sasaran, tetapi belum memiliki pakta.",
  leave: "Pegawai ini belum menandatangani dan tidak lagi memenuhi aturan sasaran.",
  exempt: "Kedudukan hukum pegawai ini membebaskan dari kewajiban selama berlaku.",
  resume: "Pegawai ini dikecualikan karena kedudukan hukumnya, yang kini mewajibkan kembali.",
};

/** Proposed changes of one kind, grouped by reason; taken over or refused, all at once or those ticked. */
export function ProposalForm({ action, campaignId, kind, total, groups, people }: ProposalFormProps) {
  const [state, send] = useActionState(action ?? ((before: FormState) => before), untouched);
  const errors = state.problem?.fields ?? {};
  const chosen = new Set([state.values.employeeIds ?? []].flat());
  return (
    <form action={send} noValidate className="grid gap-x-12 gap-y-6 pt-4 desk:grid-cols-[1fr_22rem]">
      <input type="hidden" name="campaignId" value={campaignId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="expected" value={total} />
      <div className="min-w-0">
        {state.problem && <ErrorSummary title={state.problem.sentence} fields={errors} />}
        <p className="max-w-[64ch] pb-3 text-quiet">{leads[kind]}</p>
        {errors.employeeIds && <FieldError id="employeeIds" message={errors.employeeIds} />}
        {groups.map((group) => {
          const members = people.filter(({ reason }) => reason === group.reason);
          if (members.length === 0) return null;
          return (
            <fieldset key={group.reason} className="pb-5">
              <legend className="flex w-full items-baseline gap-2 border-b border-line-strong pb-1.5 font-bold">
                {group.reason}
                <span className="font-medium text-quiet tabular-nums">{formatCount(group.people)}</span>
              </legend>
              {members.map((person) => (
                <div key={person.employeeId} className="flex items-center justify-between gap-3 border-b border-line">
                  {action ? (
                    <Checkbox
                      name="employeeIds"
                      id={person === people[0] ? "employeeIds" : person.employeeId}
                      value={person.employeeId}
                      defaultChecked={chosen.has(person.employeeId)}
                      label={person.name}
                      hint={<Facts person={person} />}
                    />
                  ) : (
                    <p className="py-2.5">
                      {person.name}
                      <span className="block text-13 text-quiet">
                        <Facts person={person} />
                      </span>
                    </p>
                  )}
                  {person.status === "awaiting_verification" && <StatusLabel tone="wait">Lembar menunggu</StatusLabel>}
                </div>
              ))}
            </fieldset>
          );
        })}
      </div>
      {action && (
        <div className="grid content-start gap-4 desk:sticky desk:top-4 desk:self-start">
          <h2 className="text-16 font-bold">Keputusan</h2>
          <TextInput
            name="effectiveOn"
            type="date"
            label="Berlaku sejak"
            hint="Dikosongkan berarti hari ini."
            optional
            error={errors.effectiveOn}
            defaultValue={typed(state, "effectiveOn")}
          />
          <TextInput
            name="note"
            label="Dasar atau keterangan"
            optional
            error={errors.note}
            defaultValue={typed(state, "note")}
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="decision" value="accept-all" pendingLabel="Menyimpan">
              Terima semua ({formatCount(total)})
            </SubmitButton>
            <SubmitButton look="outline" name="decision" value="accept" pendingLabel="Menyimpan">
              Terima yang dicentang
            </SubmitButton>
          </div>
          <div className="grid gap-3 border-t border-line pt-4">
            <TextInput
              name="reason"
              label="Alasan penolakan"
              hint="Yang ditolak tidak diusulkan lagi selama datanya tidak berubah."
              error={errors.reason}
              defaultValue={typed(state, "reason")}
            />
            <div>
              <SubmitButton look="danger" name="decision" value="reject" pendingLabel="Menyimpan">
                Tolak yang dicentang
              </SubmitButton>
            </div>
          </div>
        </div>
      )}
    </form>
  );
}

function Facts({ person }: { readonly person: Proposal }) {
  return (
    <>
      <span className="tabular-nums">{formatNip(person.nip)}</span> · {person.unitName}
      {person.importName && <span className="block">Menurut berkas {person.importName}</span>}
    </>
  );
}
