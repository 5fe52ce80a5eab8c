import type { Sent } from "@/components/scans/use-decisions";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";

type DecisionBandProps = {
  readonly sent: readonly Sent[];
  readonly onUndo: (decision: Sent) => void;
  readonly addressOf: (scanId: string) => string;
  /** Opens a sheet that is in hand; false when only the server has it. */
  readonly onOpen: (scanId: string) => boolean;
};

const WORDS = {
  sending: "Menyimpan",
  reversing: "Mengurungkan",
  saved: "Tersimpan",
  failed: "Belum tersimpan",
} as const;

/** The fate of the latest decision, and of every one that the server refused: never called saved before it is. */
export function DecisionBand({ sent, onUndo, addressOf, onOpen }: DecisionBandProps) {
  const failed = sent.filter(({ state }) => state === "failed");
  const last = sent.findLast(({ state }) => state !== "failed");
  return (
    <div aria-live="polite">
      {failed.map((decision) => (
        <Notice
          key={decision.scanId}
          tone="bad"
          title={`Belum tersimpan: ${decision.name}`}
          action={
            <a
              href={addressOf(decision.scanId)}
              onClick={(event) => onOpen(decision.scanId) && event.preventDefault()}
              className="inline-flex min-h-11 items-center px-3 font-semibold text-accent"
            >
              Buka lembar
            </a>
          }
        >
          <span className="block">{decision.problem}</span>
        </Notice>
      ))}
      {last && (
        <p className="flex min-h-11 flex-wrap items-center gap-x-2 border-b border-line bg-sunk px-4 text-13 desk:px-6">
          <span className="font-semibold">{WORDS[last.state]}:</span>
          <span>
            {last.name}, {last.accepted ? "diterima" : "dikembalikan"}.
          </span>
          {last.problem && <span className="text-bad">{last.problem}</span>}
          {last.state !== "reversing" && (
            <BandButton onClick={() => onUndo(last)}>
              Urungkan
              <span className="max-desk:hidden">
                <Kbd>U</Kbd>
              </span>
            </BandButton>
          )}
        </p>
      )}
    </div>
  );
}

function BandButton({ onClick, children }: { onClick: () => void; children: React.ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="ml-auto inline-flex min-h-11 items-center gap-2 rounded-control px-3 font-semibold text-accent hover:bg-accent-soft"
    >
      {children}
    </button>
  );
}
