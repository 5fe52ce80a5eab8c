"use client";

import { useActionState } from "react";
import { type FormSend, SmallForm } from "@/components/ceremonies/small-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { typed, untouched } from "@/lib/http/form-state";

type CancelSectionProps = {
  readonly ceremonyId: string;
  readonly cancelled: boolean;
  /** Its hour has not come yet. */
  readonly ahead: boolean;
  readonly cancel: FormSend;
  readonly reinstate: FormSend;
};

/** That a ceremony does not take place, with its reason; undone while its hour is ahead. */
export function CancelSection({ ceremonyId, cancelled, ahead, cancel, reinstate }: CancelSectionProps) {
  const [state, send] = useActionState(cancel, untouched);
  return (
    <section id="pembatalan" className="max-w-160 pt-8">
      <h2 className="pb-2 text-16 font-bold">Pembatalan</h2>
      {!cancelled ? (
        <details open={state.problem !== null}>
          <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-accent">
            Batalkan acara ini
          </summary>
          <form action={send} noValidate className="grid gap-3 pt-2">
            {state.problem && <ErrorSummary title={state.problem.sentence} fields={state.problem.fields} />}
            <input type="hidden" name="ceremonyId" value={ceremonyId} />
            <Textarea
              name="reason"
              label="Alasan pembatalan"
              hint="Dibaca oleh semua pegawai yang diundang"
              rows={3}
              defaultValue={typed(state, "reason")}
              error={state.problem?.fields.reason}
            />
            <div>
              <SubmitButton look="danger" pendingLabel="Membatalkan">
                Batalkan acara
              </SubmitButton>
            </div>
          </form>
        </details>
      ) : ahead ? (
        <SmallForm action={reinstate} fields={{ ceremonyId }}>
          <p className="pb-3 text-quiet">Selama jam mulainya belum lewat, acara dapat dilaksanakan seperti semula.</p>
          <SubmitButton look="outline" pendingLabel="Menyimpan">
            Urungkan pembatalan
          </SubmitButton>
        </SmallForm>
      ) : (
        <p className="text-quiet">Jam mulainya sudah lewat, sehingga pembatalan tidak dapat diurungkan.</p>
      )}
    </section>
  );
}
