"use client";

import { useEffect } from "react";
import type { ScreenView } from "@/components/ceremonies/screen/screen";
import { Link } from "@/components/ui/link";

const VIEWS = [
  ["naskah", "1", "Naskah"],
  ["hitungan", "2", "Hitungan"],
  ["kode", "3", "Kode QR"],
] as const satisfies readonly (readonly [ScreenView, string, string])[];

/**
 * Which view is shown: links that work without script; with it keys 1 to 3 and the arrows (what a presenter's remote
 * sends) switch at once, F fills the screen. They fade away while nobody points at them.
 */
export function ScreenKeys({ view, back }: { readonly view: ScreenView; readonly back: string }) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const shown = VIEWS.findIndex(([name]) => name === screenElement()?.dataset.view);
      const step = STEPS[event.key] ?? 0;
      const wanted = VIEWS.find(([, key]) => key === event.key) ?? VIEWS.at((shown + step) % VIEWS.length);
      if (event.key.toLowerCase() === "f") void fill();
      else if (wanted && (step !== 0 || wanted[1] === event.key)) show(wanted[0]);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  return (
    <nav aria-label="Tampilan layar" className="screen-keys">
      {VIEWS.map(([name, key, label]) => (
        <Link
          key={name}
          href={`?tampilan=${name}`}
          replace
          scroll={false}
          aria-current={name === view ? "true" : undefined}
          onClick={(event) => {
            event.preventDefault();
            show(name);
          }}
        >
          <kbd>{key}</kbd> {label}
        </Link>
      ))}
      <button type="button" onClick={() => void fill()}>
        <kbd>F</kbd> Layar penuh
      </button>
      <Link href={back}>Kembali</Link>
    </nav>
  );
}

const STEPS: Record<string, number> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
const screenElement = () => document.querySelector<HTMLElement>(".screen");

/** Shows a view and keeps it in the address, so that a reload comes back to it. */
function show(view: ScreenView): void {
  const screen = screenElement();
  if (!screen) return;
  screen.dataset.view = view;
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".screen-keys a[href*='tampilan']")) {
    if (link.href.endsWith(`=${view}`)) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  history.replaceState(null, "", `?tampilan=${view}`);
}

async function fill(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen();
}
