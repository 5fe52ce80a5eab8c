"use client";

import { useActionState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type SendReportFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly hidden: Readonly<Record<string, string>>;
  readonly statement: string;
  /** "13 Oktober 2028, 09.42 WIB" */
  readonly lockedAt: string;
  readonly backHref: string;
  /** The figures have moved before they could be sent: the head may state those of the moment instead. */
  readonly offerAsSent: boolean;
};

/** The head states that the report is true, and sends it. */
export function SendReportForm({ action, hidden, statement, lockedAt, backHref, offerAsSent }: SendReportFormProps) {
  const [state, submit] = useActionState(action, untouched);
  const { problem } = state;
  return (
    <form action={submit} noValidate className="grid gap-3 pt-4">
      {problem && <ErrorSummary title={problem.sentence} fields={problem.fields} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Checkbox
        name="stated"
        label={statement}
        error={problem?.fields.stated}
        defaultChecked={typed(state, "stated") !== ""}
      />
      {offerAsSent && (
        <Checkbox
          name="figuresAsSent"
          label="Kirim dengan angka pada saat pengiriman"
          hint="Bila ada yang menandatangani sementara Anda memeriksa, laporan memuat keadaan saat dikirim dan tidak ditahan lagi."
          defaultChecked={typed(state, "figuresAsSent") !== ""}
        />
      )}
      <p className="text-13 text-quiet tabular-nums">
        Angka dan daftar nama dikunci saat dikirim (sekarang {lockedAt}). Perubahan sesudahnya tampil sebagai selisih.
      </p>
      <div className="flex flex-col gap-2 sm:flex-row">
        <SubmitButton size="large" pendingLabel="Mengirim..." className="sm:px-8!">
          Kirim Laporan
        </SubmitButton>
        <ButtonLink href={backHref} size="large">
          Ubah surat
        </ButtonLink>
      </div>
    </form>
  );
}
