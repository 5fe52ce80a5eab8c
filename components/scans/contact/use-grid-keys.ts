"use client";

import { type KeyboardEvent, useState } from "react";

const STEPS: Readonly<Record<string, "left" | "right" | "up" | "down" | "first" | "last">> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};

/** Arrows between the ticks of a grid of whatever width; Enter opens a sheet, and can never send the form. */
export function useGridKeys() {
  const [active, setActive] = useState(0);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const here = event.target;
    if (!(here instanceof HTMLInputElement) || here.type !== "checkbox") return;
    if (event.key === "Enter") {
      event.preventDefault();
      here.closest("li")?.querySelector("a")?.click();
      return;
    }
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const ticks = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    ticks[targetOf(step, ticks, ticks.indexOf(here))]?.focus();
  };
  return { active, setActive, onKeyDown };
}

function targetOf(step: (typeof STEPS)[string], ticks: readonly HTMLElement[], at: number): number {
  const tops = ticks.map((tick) => tick.closest("li")?.offsetTop ?? 0);
  const columns = Math.max(tops.filter((top) => top === tops[0]).length, 1);
  const by = { left: -1, right: 1, up: -columns, down: columns, first: -at, last: ticks.length - 1 - at }[step];
  return Math.min(Math.max(at + by, 0), ticks.length - 1);
}
