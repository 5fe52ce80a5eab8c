"use client";

import type { KeyboardEvent } from "react";
import type { HeatLevel } from "./heat-level";

export type HeatSquare = {
  readonly href: string;
  /** Name and rate: "SMP Negeri 4 Rawa Indah, 31,3%". */
  readonly label: string;
  readonly level: HeatLevel;
  readonly current?: boolean;
};

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function move(event: KeyboardEvent<HTMLElement>) {
  const squares = [...event.currentTarget.querySelectorAll<HTMLElement>("a")];
  const place = squares.indexOf(event.target as HTMLElement);
  const step = steps[event.key];
  const next = event.key === "Home" ? 0 : event.key === "End" ? squares.length - 1 : step && place + step;
  if (next === undefined || !squares[next]) return;
  event.preventDefault();
  squares[next].focus();
}

/** The squares of one area: one stop of the Tab key, arrow keys between them. Plain anchors: 500 need no prefetch. */
export function HeatSquares({ label, squares }: { readonly label: string; readonly squares: readonly HeatSquare[] }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls, these are links
    <div role="group" aria-label={label} className="squares relative z-10" onKeyDown={move}>
      {squares.map((square, index) => (
        <a
          key={square.href}
          href={square.href}
          title={square.label}
          aria-current={square.current ? "true" : undefined}
          tabIndex={index === 0 ? 0 : -1}
          data-level={square.level}
          className="square"
        >
          <span className="sr-only">{square.label}</span>
        </a>
      ))}
    </div>
  );
}
