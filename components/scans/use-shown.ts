"use client";

import { useCallback, useRef } from "react";

/** A glance: a second press of the key must not decide the next sheet unseen. */
const GLANCE = 350;

/** Knows whether a sheet has been on the screen for at least a glance. */
export function useShown(scanId: string | null) {
  const shown = useRef<{ scanId: string | null; at: number }>({ scanId: null, at: 0 });
  const onShown = useCallback(() => {
    if (shown.current.scanId !== scanId) shown.current = { scanId, at: performance.now() };
  }, [scanId]);
  const isShown = useCallback(
    () => shown.current.scanId === scanId && performance.now() - shown.current.at > GLANCE,
    [scanId],
  );
  return { onShown, isShown };
}
