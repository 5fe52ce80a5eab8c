import type { RunState } from "@/components/scans/contact/run-answer";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatTime, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { REVERSE_MINUTES } from "@/lib/scans/rules";
import type { LatestRun } from "@/lib/scans/schema";

type RunBandsProps = {
  readonly campaignId: string;
  readonly zone: Zone;
  readonly latest: LatestRun | null;
  readonly state: RunState;
  readonly post: (form: FormData) => void;
  readonly addressOf: (scanId: string) => string;
};

export const UNDO_FORM = "urungkan-putaran";

/** The latest run with its way back, what came of the last act, and every sheet that was left, by name. */
export function RunBands({ campaignId, zone, latest, state, post, addressOf }: RunBandsProps) {
  const { problem, answer } = state;
  return (
    <>
      {problem && (
        <div className="px-4 pt-3 desk:px-6">
          <ErrorSummary title={problem.fields.scanIds ?? problem.sentence} />
        </div>
      )}
      {answer?.did === "reversed" && (
        <Notice tone="info" title={`${formatCount(answer.done)} lembar menunggu kembali.`}>
          Putusannya diurungkan, dan kode verifikasinya tidak lagi berlaku.
        </Notice>
      )}
      {answer && answer.left.length > 0 && (
        <Notice
          tone="warn"
          title={`${formatCount(answer.left.length)} lembar ${answer.did === "accepted" ? "tidak diterima" : "tidak diurungkan"}.`}
        >
          <ul>
            {answer.left.map(({ scanId, name, sentence }) => (
              <li key={scanId}>
                <a href={addressOf(scanId)} className="inline-flex min-h-8 items-center font-semibold text-accent">
                  {name}
                </a>
                : {sentence}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {latest && (
        <Notice
          tone="ok"
          title={`${formatCount(latest.accepted)} lembar diterima pukul ${formatTime(new Date(latest.decidedAt), zone)}.`}
          action={
            <form id={UNDO_FORM} action={post}>
              <input type="hidden" name="kegiatan" value={campaignId} />
              <input type="hidden" name="putaran" value={latest.runId} />
              <SubmitButton look="outline" pendingLabel="Mengurungkan">
                Urungkan {formatCount(latest.accepted)} lembar
                <span className="max-desk:hidden">
                  <Kbd>U</Kbd>
                </span>
              </SubmitButton>
            </form>
          }
        >
          Dapat diurungkan sampai pukul {formatTime(new Date(endOf(latest)), zone)}.
        </Notice>
      )}
    </>
  );
}

const endOf = ({ decidedAt }: LatestRun) => new Date(decidedAt).getTime() + REVERSE_MINUTES * 60_000;
