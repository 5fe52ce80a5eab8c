import { StatusLabel, type Tone } from "@/components/ui/status-label";
import type { AgencyTerms } from "@/lib/agencies/terms";
import { waveLabel, waveRuleWords } from "@/lib/campaigns/wave-rules";
import { type WaveState, waveStateNames } from "@/lib/campaigns/wave-schema";
import { windowWords } from "@/lib/campaigns/wave-window-words";
import { formatCount, formatRate } from "@/lib/format/number";
import { due } from "@/lib/monitoring/rules";
import type { Totals } from "@/lib/monitoring/schema";
import type { CampaignWaves } from "@/lib/monitoring/wave-figures";

const tones: Record<WaveState, Tone> = { before: "none", running: "wait", after: "ok" };

type WaveListProps = { readonly waves: CampaignWaves; readonly terms: AgencyTerms };

/** The waves of a campaign in order, each with its window and how it stands. */
export function WaveList({ waves: { items, outside }, terms }: WaveListProps) {
  return (
    <ul className="border-t border-line">
      {items.map((wave) => (
        <Line
          key={wave.id}
          title={waveLabel(wave)}
          words={[windowWords(wave), waveRuleWords(wave.rule, terms)].join(" · ")}
          state={wave.totals && wave.state}
          people={wave.people}
          totals={wave.totals}
        />
      ))}
      {outside.people > 0 && (
        <Line
          title="Tanpa gelombang"
          words="Mengikuti tenggat kegiatan"
          state={null}
          people={outside.people}
          totals={outside.totals}
        />
      )}
    </ul>
  );
}

type LineProps = {
  readonly title: string;
  readonly words: string;
  readonly state: WaveState | null;
  readonly people: number;
  readonly totals: Totals | null;
};

function Line({ title, words, state, people, totals }: LineProps) {
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[minmax(0,1fr)_9rem_13rem_5rem]">
      <div className="min-w-0">
        <p className="font-bold">{title}</p>
        <p className="text-13 text-quiet tabular-nums">{words}</p>
      </div>
      <p className="self-center">{state && <StatusLabel tone={tones[state]}>{waveStateNames[state]}</StatusLabel>}</p>
      <p className="self-center text-13 tabular-nums">
        {totals ? (
          <>
            <b className="font-semibold">{formatCount(totals.done)}</b> sudah dari {formatCount(due(totals))} wajib
            <span className="block text-quiet">Sasaran {formatCount(people)}</span>
          </>
        ) : (
          `${formatCount(people)} pegawai`
        )}
      </p>
      <p className="self-center text-16 font-bold tabular-nums sm:text-right">{totals && formatRate(totals.rate)}</p>
    </li>
  );
}
