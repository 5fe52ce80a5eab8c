import { CorrectionState } from "@/components/rights/correction-state";
import { formatDate, type Zone } from "@/lib/format/date";
import { type CorrectionView, correctionNames } from "@/lib/rights/schema";

type OwnCorrectionsProps = { readonly corrections: readonly CorrectionView[]; readonly zone: Zone };

/** What the person asked to be corrected, and what was answered. */
export function OwnCorrections({ corrections, zone }: OwnCorrectionsProps) {
  return (
    <ul className="border-t border-line-strong">
      {corrections.map(({ id, field, held, wanted, state, requestedAt, answer }) => (
        <li key={id} className="border-b border-line py-2.5 wrap-anywhere">
          <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <strong className="font-semibold">{correctionNames[field]}</strong>
            <CorrectionState state={state} />
          </p>
          <p>
            {held && <>Tercatat: {held}. </>}Yang benar: {wanted}.
          </p>
          <p className="text-14 text-quiet">
            Dikirim {formatDate(new Date(requestedAt), zone)}.{answer && ` Jawaban: ${answer}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
