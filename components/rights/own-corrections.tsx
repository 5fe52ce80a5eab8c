import { ActionButton } from "@/components/accounts/action-button";
import { CorrectionState } from "@/components/rights/correction-state";
import { formatDate, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import type { FormState } from "@/lib/http/form-state";
import { type CorrectionView, correctionNames } from "@/lib/rights/schema";

type Withdraw = (before: FormState, form: FormData) => Promise<FormState>;
type OwnCorrectionsProps = {
  readonly corrections: readonly CorrectionView[];
  readonly zone: Zone;
  readonly withdraw: Withdraw;
};

/** What the person asked to be corrected: what waits in the open, what was answered folded below it. */
export function OwnCorrections({ corrections, zone, withdraw }: OwnCorrectionsProps) {
  const waiting = corrections.filter(({ state }) => state === "waiting");
  const decided = corrections.filter(({ state }) => state !== "waiting");
  return (
    <div className="grid gap-2 pt-5">
      {waiting.length > 0 && (
        <ul className="border-t border-line-strong">
          {waiting.map((correction) => (
            <Request key={correction.id} {...{ correction, zone, withdraw }} />
          ))}
        </ul>
      )}
      {decided.length > 0 && (
        // With nothing else in the way, the one answer is what the person came for.
        <details open={decided.length === 1 && waiting.length === 0}>
          <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">
            {formatCount(decided.length)} permintaan yang sudah selesai
          </summary>
          <ul className="border-t border-line-strong">
            {decided.map((correction) => (
              <Request key={correction.id} {...{ correction, zone, withdraw }} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

type RequestProps = { readonly correction: CorrectionView; readonly zone: Zone; readonly withdraw: Withdraw };

function Request({ correction, zone, withdraw }: RequestProps) {
  const { id, field, held, wanted, reason, state, answer } = correction;
  return (
    <li className="border-b border-line py-2.5 wrap-anywhere">
      <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <strong className="font-semibold">{correctionNames[field]}</strong>
        <CorrectionState state={state} />
      </p>
      <p>
        {held && <>Tercatat: {held}. </>}Yang benar: {wanted}.
      </p>
      {reason && <p className="text-14 whitespace-pre-line">Keterangan: {reason}</p>}
      <p className="text-14 text-quiet">{datesOf(correction, zone)}</p>
      {answer && <p className="text-14 whitespace-pre-line">Jawaban: {answer}</p>}
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
  );
}

const decidedWords: Record<CorrectionView["state"], string> = {
  waiting: "",
  accepted: "diterima",
  refused: "ditolak",
  withdrawn: "ditarik",
};

function datesOf({ state, requestedAt, decidedAt }: CorrectionView, zone: Zone): string {
  const sent = `Dikirim ${formatDate(new Date(requestedAt), zone)}`;
  return decidedAt ? `${sent}, ${decidedWords[state]} ${formatDate(new Date(decidedAt), zone)}.` : `${sent}.`;
}
