import { useEffect, useRef } from "react";

/** How often to look anyway: alone, and beside a stream that says when. */
const EVERY = { alone: 20_000, streamed: 60_000 };
/** A burst of signatures is one look. */
const CALM = 1_500;

/**
 * Calls `look` when the page is opened or seen again, when the server's stream says that something changed, and every
 * so often in any case. A page that nobody sees holds no stream: browsers allow six connections to one address.
 */
export function useLiveLook(stream: string | undefined, look: () => Promise<void>): void {
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  }, [look]);
  useEffect(() => {
    if (!stream) return;
    let source: EventSource | null = null;
    let calm: ReturnType<typeof setTimeout> | undefined;
    let lastLook = 0;
    const run = () => {
      lastLook = Date.now();
      void latest.current();
    };
    const hear = () => {
      clearTimeout(calm);
      calm = setTimeout(run, Math.max(0, CALM - (Date.now() - lastLook)));
    };
    const turn = () => {
      source?.close();
      source = null;
      if (document.hidden) return;
      run();
      source = new EventSource(stream);
      source.onmessage = hear;
    };
    const timer = setInterval(() => {
      const every = source?.readyState === EventSource.OPEN ? EVERY.streamed : EVERY.alone;
      if (!document.hidden && Date.now() - lastLook >= every) run();
    }, 5_000);
    turn();
    document.addEventListener("visibilitychange", turn);
    return () => {
      clearInterval(timer);
      clearTimeout(calm);
      source?.close();
      document.removeEventListener("visibilitychange", turn);
    };
  }, [stream]);
}
