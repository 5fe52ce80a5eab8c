"use client";

import { useCallback, useState } from "react";
import { useLiveLook } from "@/components/monitoring/use-live-look";
import { amongThemDue } from "@/lib/ceremonies/rules";
import { type ScreenFigures, screenFiguresShape } from "@/lib/ceremonies/schema";
import { formatCount, formatRate, shownRate } from "@/lib/format/number";

type LiveCountProps = {
  readonly figures: ScreenFigures;
  readonly source: string;
  readonly stream: string;
  readonly invited: number;
  readonly closed: boolean;
};

/** The own signatures of the owner's people as they come in; heard by the stream that the dashboard listens to. */
export function LiveCount({ figures, source, stream, invited, closed }: LiveCountProps) {
  const [now, setNow] = useState<{ figures: ScreenFigures; live: boolean | null }>({ figures, live: null });
  const look = useCallback(async () => {
    const seen = await fetchFigures(source);
    setNow((before) => (seen ? { figures: seen, live: true } : { ...before, live: false }));
  }, [source]);
  useLiveLook(stream, look);
  const { due, done, rate, lastMinute, attended, visitors } = now.figures;
  const amongThem = amongThemDue(invited, due);
  return (
    <section className="screen-count" aria-live="off">
      <p className="screen-label">Sudah menandatangani</p>
      <p className="screen-number" data-digits={formatCount(done).length}>
        {formatCount(done)}
      </p>
      <p className="screen-of">
        dari {formatCount(due)} pegawai <span className="screen-rate">· {formatRate(rate)}</span>
      </p>
      <div className="screen-bar" aria-hidden="true">
        <i style={{ width: `${shownRate(rate ?? 0) * 100}%` }} />
      </div>
      <p className="screen-live" data-live={closed ? undefined : (now.live ?? undefined)}>
        <i aria-hidden="true" />
        {closed
          ? "Penandatanganan ditutup"
          : now.live === false
            ? "Pembaruan terhenti sementara"
            : paceWords(lastMinute)}
      </p>
      <p className="screen-attended">
        Hadir <b>{formatCount(attended + visitors)}</b>
      </p>
      {amongThem && (
        <p className="screen-attended">
          {formatCount(invited)} undangan, {amongThem}
        </p>
      )}
    </section>
  );
}

const paceWords = (lastMinute: number) =>
  lastMinute > 0 ? `Langsung · ${formatCount(lastMinute)} orang dalam satu menit` : "Langsung";

async function fetchFigures(source: string): Promise<ScreenFigures | null> {
  try {
    const answer = await fetch(source, { cache: "no-store" });
    return answer.ok ? (screenFiguresShape.safeParse(await answer.json()).data ?? null) : null;
  } catch {
    return null;
  }
}
