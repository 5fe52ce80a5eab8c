"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatTime, type Zone } from "@/lib/format/date";
import { LiveMark } from "./live-mark";
import { useLiveLook } from "./use-live-look";

/** When the figures were last seen to be true, and whether they still move; `null` while no script watches. */
type Freshness = { readonly time: string; readonly live: boolean | null };
const FreshnessContext = createContext<Freshness>({ time: "", live: null });

type LiveFiguresProps = {
  /** The figures as data; when they change, the page is fetched anew. Left out where figures stand still. */
  readonly source?: string;
  /** Where the server says that they may have changed; given together with `source`. */
  readonly stream?: string;
  /** When the server made this page, ISO 8601. */
  readonly at: string;
  readonly zone: Zone;
  readonly children: ReactNode;
};

/**
 * Keeps the figures of a page fresh while it is looked at. When the server cannot be reached the bars turn grey and a
 * band gives the hour of the figures. Without script the page simply states its hour.
 */
export function LiveFigures({ source, stream, at, zone, children }: LiveFiguresProps) {
  const [seen, setSeen] = useState<{ at: Date; live: boolean | null }>({ at: new Date(at), live: null });
  const figures = useRef<string | null>(null);
  const router = useRouter();
  const look = useCallback(async () => {
    if (!source) return;
    const now = await fetchFigures(source);
    if (now !== null && figures.current !== null && now !== figures.current) router.refresh();
    figures.current = now ?? figures.current;
    setSeen((before) => (now === null ? { at: before.at, live: false } : { at: new Date(), live: true }));
  }, [source, router]);
  useLiveLook(stream, look);
  const time = formatTime(seen.at, zone);
  return (
    <FreshnessContext value={{ time, live: seen.live }}>
      <div data-stale={seen.live === false || undefined}>
        {seen.live === false && <Stopped time={time} />}
        {children}
      </div>
    </FreshnessContext>
  );
}

/** The hour of the figures, for the head of the page. */
export function LiveStamp() {
  return <LiveMark {...useContext(FreshnessContext)} />;
}

function Stopped({ time }: { readonly time: string }) {
  const reload = (
    <Button look="outline" onClick={() => location.reload()}>
      Muat ulang
    </Button>
  );
  return (
    <Notice tone="warn" icon="offline" title="Pembaruan langsung terhenti." action={reload}>
      Angka di bawah ini per {time}.
    </Notice>
  );
}

async function fetchFigures(source: string): Promise<string | null> {
  try {
    const answer = await fetch(source, { cache: "no-store" });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}
