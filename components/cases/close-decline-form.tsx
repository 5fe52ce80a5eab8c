"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import { FoldedDeed } from "@/components/unit/folded-deed";
import { caseOutcomeNames } from "@/lib/cases/schema";
import { type FormState, typed, untouched } from "@/lib/http/form-state";
import { exemptionReasons } from "@/lib/pacts/schema";

export type CaseSend = (before: FormState, form: FormData) => Promise<FormState>;

type CloseDeclineFormProps = {
  readonly caseId: string;
  /** Only while people may sign does an outcome change what the person owes. */
  readonly campaignOpen: boolean;
  readonly bkpsdmName: string;
  readonly action: CaseSend;
};

const hints = {
  willing: "Pakta kembali berstatus belum. Pegawai menandatanganinya sendiri.",
  exempted: "Dicatat sebagai pengecualian, lalu dikonfirmasi petugas lain.",
  unwilling: "Kasus ditutup. Pegawai tetap dapat menandatangani kapan saja selama kegiatan dibuka.",
} as const;

/** What came of it, decided by an officer. */
export function CloseDeclineForm({ caseId, campaignOpen, bkpsdmName, action }: CloseDeclineFormProps) {
  const [state, send] = useActionState(action, untouched);
  const { problem } = state;
  const outcomes = campaignOpen ? (["willing", "exempted", "unwilling"] as const) : (["unwilling"] as const);
  const chosen = typed(state, "outcome");
  return (
    <FoldedDeed title="Tutup kasus" icon="tick-circle" open={problem !== null}>
      <form action={send} noValidate className="grid max-w-160 gap-3">
        {problem && <ErrorSummary title={problem.sentence} fields={problem.fields} />}
        <input type="hidden" name="caseId" value={caseId} />
        <RadioGroup
          key={chosen}
          name="outcome"
          label="Hasil penanganan"
          options={outcomes.map((value) => ({ value, label: caseOutcomeNames[value], hint: hints[value] }))}
          defaultValue={chosen}
          error={problem?.fields.outcome}
        />
        {campaignOpen && (
          <>
            <Select
              name="exemptionReason"
              label="Alasan pengecualian"
              hint="Diisi bila hasilnya dikecualikan."
              optional
              defaultValue={typed(state, "exemptionReason")}
              error={problem?.fields.exemptionReason}
              options={[
                { value: "", label: "Tidak dikecualikan" },
                ...Object.entries(exemptionReasons).map(([value, label]) => ({ value, label })),
              ]}
            />
            <TextInput
              name="exemptionNote"
              label="Keterangan pengecualian"
              hint="Nomor surat, atau penjelasan bila alasannya lain. Terbaca oleh unit: jangan menyebut kasus ini."
              optional
              maxLength={500}
              defaultValue={typed(state, "exemptionNote")}
              error={problem?.fields.exemptionNote}
            />
          </>
        )}
        <Textarea
          name="reason"
          label="Alasan putusan"
          hint={`Hanya dibaca petugas ${bkpsdmName}.`}
          maxLength={2000}
          defaultValue={typed(state, "reason")}
          error={problem?.fields.reason}
        />
        <div>
          <SubmitButton pendingLabel="Menutup">Tutup kasus</SubmitButton>
        </div>
      </form>
    </FoldedDeed>
  );
}
