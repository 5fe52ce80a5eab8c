import { Bar } from "@/components/ui/bar";
import { Icon } from "@/components/ui/icon";
import { formatCount, formatRate } from "@/lib/format/number";
import { dayAndMonth } from "./day";
import { due, type Totals } from "./totals";

/** Where the campaign should be today if signing were spread evenly over the working days. */
export type Pace = {
  /** 0..1 */
  readonly rate: number;
  /** People done less people expected: negative when behind. */
  readonly ahead: number;
  /** Whose wave has not begun, with the day of the next one: nobody expects them yet. */
  readonly notYet?: { readonly people: number; readonly first: string } | null;
};

/** The sum of the latest reports, submitted or accepted. */
export type ReportedSum = { readonly rate: number | null; readonly done: number; readonly units: number };

type CompletionHeadlineProps = {
  readonly totals: Totals;
  /** People done since midnight; left out where figures stand still. */
  readonly today?: number;
  /** `null` before the opening and after the closing. */
  readonly pace: Pace | null;
  readonly reported: ReportedSum | null;
  /** What the agency calls those who report, in a sentence: "OPD". */
  readonly unitWord: string;
  /** Live updates have stopped: the bar turns grey. */
  readonly stale?: boolean;
};

/** How far we are, in the largest figure of the page, with the sentence that draws the conclusion. */
export function CompletionHeadline({ totals, today, pace, reported, unitWord, stale }: CompletionHeadlineProps) {
  return (
    <section aria-labelledby="capaian">
      <h2 id="capaian" className="text-14 font-semibold">
        Sudah menandatangani
      </h2>
      <p className="-ml-0.5 pt-1.5 pb-1 text-48 font-bold tabular-nums desk:text-64">{formatRate(totals.rate)}</p>
      <p className="text-16 font-medium tabular-nums">
        <b className="font-bold">{formatCount(totals.done)}</b> dari{" "}
        <b className="font-bold">{formatCount(due(totals))}</b> pegawai
      </p>
      <div className="pt-3 pb-2">
        <Bar share={totals.rate} pace={pace?.rate} height={12} stale={stale} />
      </div>
      {pace && <PaceSentence pace={pace} />}
      {pace?.notYet && (
        <p className="pt-1.5 text-13 text-quiet tabular-nums">
          <b className="font-semibold text-ink">{formatCount(pace.notYet.people)} belum giliran</b>, tidak dihitung
          dalam target laju. Gelombang berikutnya mulai {dayAndMonth(pace.notYet.first)}.
        </p>
      )}
      <p className="pt-2.5 text-13 text-quiet tabular-nums">
        {reported ? (
          <>
            <b className="font-semibold text-ink">Terlapor {formatRate(reported.rate)}</b> ·{" "}
            {formatCount(reported.done)} orang, {formatCount(reported.units)} {unitWord}
          </>
        ) : (
          `Belum ada ${unitWord} yang melapor`
        )}
        <br />
        {today !== undefined && (
          <>
            <b className="font-semibold text-ink">{today > 0 ? `+${formatCount(today)}` : "0"} hari ini</b> ·{" "}
          </>
        )}
        Dikembalikan {formatCount(totals.returned)}
        <br />
        Dikecualikan {formatCount(totals.exempt)}
      </p>
    </section>
  );
}

function PaceSentence({ pace }: { readonly pace: Pace }) {
  const behind = pace.ahead < 0;
  const words =
    pace.ahead === 0 ? "Tepat pada" : `${formatCount(Math.abs(pace.ahead))} di ${behind ? "bawah" : "atas"}`;
  return (
    <p className={`flex items-start gap-1.5 text-13 font-medium tabular-nums ${behind ? "text-warn" : "text-ok"}`}>
      <Icon name={behind ? "warning" : "tick-circle"} size={16} className="mt-0.5" />
      <span>
        {words} target laju {formatRate(pace.rate)}
      </span>
    </p>
  );
}
