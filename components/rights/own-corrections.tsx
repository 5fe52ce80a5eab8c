import { ActionButton } from "@/components/accounts/action-button";
import { CorrectionState } from "@/components/rights/correction-state";
import { formatDate, type Zone } from "@/lib/format/date";
import type { FormState } from "@/lib/http/form-state";
import { type CorrectionView, correctionNames } from "@/lib/rights/schema";

type OwnCorrectionsProps = {
  readonly corrections: readonly CorrectionView[];
  readonly zone: Zone;
  readonly withdraw: (before: FormState, form: FormData) => Promise<FormState>;
};

/** What the person asked to be corrected, and what was answered. */
export function OwnCorrections({ corrections, zone, withdraw }: OwnCorrectionsProps) {
  return (
    <ul className="border-t border-line-strong">
      {corrections.map(({ id, field, held, wanted, reason, state, requestedAt, answer }) => (
        <li key={id} className="border-b border-line py-2.5 wrap-anywhere">
          <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <strong className="font-semibold">{correctionNames[field]}</strong>
            <CorrectionState state={state} />
          </p>
          <p>
            {held && <>Tercatat: {held}. </>}Yang benar: {wanted}.
          </p>
          {reason && <p className="text-14 whitespace-pre-line">Keterangan: {reason}</p>}
          <p className="text-14 text-quiet">
            Dikirim {formatDate(new Date(requestedAt), zone)}.{answer && ` Jawaban: ${answer}`}
          </p>
          {state === "waiting" && (
            <div className="pt-2">
              <ActionButton
                action={withdraw}
                fields={{ correctionId: id }}
                label="Tarik permintaan"
                pendingLabel="Menarik"
                about={correctionNames[field]}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
