"use client";

import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";

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
  /** To the lower right, where Indonesian letters are signed; again: back to the whole sheet. */
  readonly signature: () => void;
};

type Sight = { page: number; zoom: number; turn: number; corner: boolean };
const WHOLE: Sight = { page: 1, zoom: 1, turn: 0, corner: false };
const STEP = 1.4;
const CLOSE = 2.4;

/** How a sheet is looked at; every sheet opens whole and upright at its first page. */
export function useSight(scanId: string | null): SheetSight {
  const stage = useRef<HTMLElement>(null);
  const [sights, setSights] = useState({ scanId, sight: WHOLE });
  const sight = sights.scanId === scanId ? sights.sight : WHOLE;

  const change = useCallback(
    (how: (sight: Sight) => Partial<Sight>) => {
      setSights((now) => {
        const before = now.scanId === scanId ? now.sight : WHOLE;
        return { scanId, sight: { ...before, corner: false, ...how(before) } };
      });
    },
    [scanId],
  );

  useLayoutEffect(() => {
    const box = stage.current;
    if (sight.corner && box) box.scrollTo(box.scrollWidth, box.scrollHeight * 0.62);
  }, [sight.corner]);

  return useMemo(
    () => ({
      ...sight,
      stage,
      zoomIn: () => change(({ zoom }) => ({ zoom: Math.min(zoom * STEP, 6) })),
      zoomOut: () => change(({ zoom }) => ({ zoom: Math.max(zoom / STEP, 1) })),
      fit: () => change(() => ({ zoom: 1 })),
      rotate: () => change(({ turn }) => ({ turn: (turn + 90) % 360 })),
      openPage: (page: number) => change(() => ({ page, zoom: 1 })),
      signature: () => change(({ corner }) => (corner ? { zoom: 1 } : { zoom: CLOSE, corner: true })),
    }),
    [sight, change],
  );
}
