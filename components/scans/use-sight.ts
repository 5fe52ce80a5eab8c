"use client";

import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { SheetView } from "@/lib/scans/schema";

export type SheetSight = {
  readonly page: number;
  /** 1 = the whole sheet is in sight. */
  readonly zoom: number;
  /** Degrees, clockwise. */
  readonly turn: number;
  readonly stage: RefObject<HTMLElement | null>;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly rotate: () => void;
  readonly openPage: (page: number) => void;
  /**
   * To the place of the signature; where no code said where that is, to the lower right, where Indonesian letters are
   * signed. Again: back to the whole sheet.
   */
  readonly signature: () => void;
};

type Sight = { page: number; zoom: number; turn: number; close: boolean };
const WHOLE: Sight = { page: 1, zoom: 1, turn: 0, close: false };
const STEP = 1.4;
const CLOSE = 2.4;
const CLOSEST = 6;
/** So much of the stage the place of a signature fills. */
const FILLED = 0.86;

/** How a sheet is looked at; every sheet opens whole and upright at its first page. */
export function useSight(sheet: SheetView | null): SheetSight {
  const scanId = sheet?.id ?? null;
  const stage = useRef<HTMLElement>(null);
  const [sights, setSights] = useState({ scanId, sight: WHOLE });
  const sight = sights.scanId === scanId ? sights.sight : WHOLE;

  const change = useCallback(
    (how: (sight: Sight) => Partial<Sight>) => {
      setSights((now) => {
        const before = now.scanId === scanId ? now.sight : WHOLE;
        return { scanId, sight: { ...before, close: false, ...how(before) } };
      });
    },
    [scanId],
  );

  useLayoutEffect(() => {
    if (sight.close && stage.current) scrollToSignature(stage.current);
  }, [sight.close]);

  return useMemo(
    () => ({
      ...sight,
      stage,
      zoomIn: () => change(({ zoom }) => ({ zoom: Math.min(zoom * STEP, CLOSEST) })),
      zoomOut: () => change(({ zoom }) => ({ zoom: Math.max(zoom / STEP, 1) })),
      fit: () => change(() => ({ zoom: 1 })),
      rotate: () => change(({ turn }) => ({ turn: (turn + 90) % 360 })),
      openPage: (page: number) => change(() => ({ page, zoom: 1 })),
      signature: () =>
        change(({ close }) => (close ? { zoom: 1 } : { ...signatureSight(sheet, stage.current), close: true })),
    }),
    [sight, change, sheet],
  );
}

function signatureSight(sheet: SheetView | null, stage: HTMLElement | null): Partial<Sight> {
  const place = sheet?.signature;
  const page = place && sheet.pages[place.page - 1];
  if (!place || !page || !stage) return { zoom: CLOSE };
  const span = (axis: 0 | 1) => {
    const along = place.at.map((corner) => corner[axis]);
    return Math.max(...along) - Math.min(...along);
  };
  const whole = Math.min(stage.clientWidth, (stage.clientHeight * page.width) / page.height) / page.width;
  const fitting = Math.min(stage.clientWidth / span(0), stage.clientHeight / span(1)) / whole;
  return { page: place.page, turn: 0, zoom: Math.min(Math.max(fitting * FILLED, 1), CLOSEST) };
}

function scrollToSignature(stage: HTMLElement): void {
  const place = stage.querySelector("[data-signature]");
  if (!place) {
    stage.scrollTo(stage.scrollWidth, stage.scrollHeight * 0.62);
    return;
  }
  const middle = ({ left, top, width, height }: DOMRect) => [left + width / 2, top + height / 2] as const;
  const [x, y] = middle(place.getBoundingClientRect());
  const [atX, atY] = middle(stage.getBoundingClientRect());
  stage.scrollBy(x - atX, y - atY);
  // On a phone the stage does not scroll up and down: the page does.
  const { top, bottom, height } = place.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) window.scrollBy(0, top - (window.innerHeight - height) / 2);
}
