"use client";

import { useEffect, useRef, useState } from "react";
import { TURN_OVER, WARNED_SECONDS } from "@/components/ceremonies/tablet/turn-seconds";

export type TabletClockProps = {
  /** Seconds without a sign of life after which the turn ends. */
  readonly idle: number;
  /** Seconds after which it ends whatever happens. */
  readonly left?: number;
  /** Touching the page does not lengthen this one: it is shown to be handed on. */
  readonly fixed?: boolean;
  /** There is no session yet to keep alive. */
  readonly signedIn?: boolean;
  /** Classes of its button: made on the server, so that no phone loads what makes them. */
  readonly buttonLook: string;
};

const SIGNS = ["pointerdown", "keydown", "input", "scroll", "touchmove"] as const;
/** Signs of life are gathered for so long before the server is told: the server always counts a little longer. */
const GATHERED = 5_000;

export function TabletClock({
  idle,
  left = Number.POSITIVE_INFINITY,
  fixed = false,
  signedIn = true,
  buttonLook,
}: TabletClockProps) {
  const [shown, setShown] = useState<number | null>(fixed ? idle : null);
  const [over, setOver] = useState(false);
  const stay = useRef(() => {});

  useEffect(() => {
    const began = Date.now();
    let last = began;
    let told: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      clearInterval(clock);
      clearTimeout(told);
      setOver(true);
      dispatchEvent(new Event(TURN_OVER));
      void leave();
    };
    const tell = async () => {
      told = undefined;
      const answer = await fetch("/tablet/hidup", { method: "POST", cache: "no-store" }).catch(() => null);
      if (answer?.status === 410) end();
    };
    const alive = () => {
      last = Date.now();
      if (signedIn) told ??= setTimeout(() => void tell(), GATHERED);
    };
    const tick = () => {
      const now = Date.now();
      const rest = Math.ceil(Math.min(idle - (now - last) / 1000, left - (now - began) / 1000));
      setShown(fixed || rest <= WARNED_SECONDS ? Math.max(0, rest) : null);
      if (rest <= 0) end();
    };
    stay.current = () => {
      alive();
      tick();
    };
    const clock = setInterval(tick, 1000);
    if (!fixed) for (const sign of SIGNS) addEventListener(sign, alive, { passive: true, capture: true });
    // A page kept for the browser's Back must neither flash nor answer.
    const hide = () => {
      document.documentElement.style.visibility = "hidden";
    };
    const back = ({ persisted }: PageTransitionEvent) => persisted && location.replace("/tablet");
    addEventListener("pagehide", hide);
    addEventListener("pageshow", back);
    return () => {
      clearInterval(clock);
      clearTimeout(told);
      for (const sign of SIGNS) removeEventListener(sign, alive, { capture: true });
      removeEventListener("pagehide", hide);
      removeEventListener("pageshow", back);
    };
  }, [idle, left, fixed, signedIn]);

  const last = left < idle && !fixed;
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content={`${Math.max(1, Math.min(idle, left))};url=/tablet/selesai?usai=waktu`} />
      </noscript>
      {over ? (
        <p role="alert" className="fixed inset-0 z-50 grid place-items-center bg-surface px-4 text-24 font-bold">
          Sesi berakhir
        </p>
      ) : (
        shown !== null && (
          <div
            role="status"
            className="fixed inset-x-0 top-0 z-40 flex flex-wrap items-center justify-center gap-x-5 gap-y-2 border-b-4 border-warn-mark bg-warn-soft px-4 py-3 text-16"
          >
            <span aria-live="off" className="font-bold tabular-nums">
              Sesi berakhir dalam {shown} detik
            </span>
            {!fixed && !last && (
              <button type="button" className={buttonLook} onClick={() => stay.current()}>
                Saya masih di sini
              </button>
            )}
          </div>
        )
      )}
    </>
  );
}

/** Ends the turn on the server and goes to the first page; without a connection it tries until there is one. */
async function leave(): Promise<void> {
  const ended = await fetch("/tablet/selesai?usai=waktu", { method: "POST", cache: "no-store" }).catch(() => null);
  if (ended) location.replace("/tablet?usai=waktu");
  else setTimeout(() => void leave(), 3_000);
}
