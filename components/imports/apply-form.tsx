"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatCount } from "@/lib/format/number";
import { type FormState, untouched } from "@/lib/http/form-state";
import type { ImportResult, ImportView } from "@/lib/imports/schema";

type ApplyFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly run: Pick<ImportView, "importId" | "kind"> & { readonly result: ImportResult };
};

/** Says what will be written and asks for it; rows that stay behind want a tick of their own. */
export function ApplyForm({ action, run }: ApplyFormProps) {
  const [state, send] = useActionState(action, untouched);
  const { created, updated, unchanged, rejected, missing } = run.result;
  const errors = state.problem?.fields ?? {};
  const noun = run.kind === "units" ? "unit" : "pegawai";
  const same = created + updated === 0;
  // Who left is marked from an applied file: one that only leaves people out is applied for that.
  const leavesOut = run.kind === "employees" && unchanged > 0 && missing > 0;
  if (same && !leavesOut) {
    return (
      <p className="text-16 font-medium">
        {rejected.length > 0 && unchanged === 0
          ? "Tidak ada baris yang dapat diterapkan. Perbaiki baris yang ditolak, lalu unggah kembali berkasnya."
          : "Tidak ada yang perlu diterapkan: isi berkas ini sama dengan data yang sudah ada."}
      </p>
    );
  }
  return (
    <form action={send} noValidate className="grid max-w-160 gap-3">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={errors} />}
      <input type="hidden" name="importId" value={run.importId} />
      <p className="text-16">
        {same
          ? `Tidak ada data yang berubah. Setelah berkas diterapkan, Anda dapat menandai siapa dari ${formatCount(missing)} pegawai yang tidak disebut memang tidak lagi bertugas.`
          : `${formatCount(created)} ${noun} akan ditambahkan dan ${formatCount(updated)} diperbarui. Semuanya diterapkan sekaligus; bila gagal di tengah jalan, tidak ada yang berubah.`}
      </p>
      {rejected.length > 0 && (
        <>
          <input type="hidden" name="rejected" value={rejected.length} />
          <Checkbox
            name="withoutRejected"
            error={errors.withoutRejected}
            label={`Terapkan tanpa ${formatCount(rejected.length)} baris yang ditolak`}
          />
        </>
      )}
      <div>
        <SubmitButton pendingLabel="Menerapkan">Terapkan</SubmitButton>
      </div>
    </form>
  );
}
