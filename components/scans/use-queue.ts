"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type DeskPlace, pageAddress, sheetAddress } from "@/components/scans/sheet-address";
import { type Sent, useDecisions } from "@/components/scans/use-decisions";
import type { SheetView } from "@/lib/scans/schema";

/** Below this many in hand, more are fetched behind the scenes. */
const FEW = 12;

type Given = {
  readonly place: DeskPlace;
  readonly sheets: readonly SheetView[];
  readonly waiting: number;
  readonly opened: SheetView | null;
};

/** The sheets in hand, which of them is open, and what was decided; the address always names the open one. */
export function useQueue({ place, sheets, waiting, opened }: Given) {
  const router = useRouter();
  const refresh = useCallback(() => router.refresh(), [router]);
  const { sent, decide, undo } = useDecisions(refresh);
  const [currentId, setCurrentId] = useState(opened?.id ?? null);
  const [skipped, setSkipped] = useState<readonly string[]>([]);

  const gone = useMemo(
    () => new Set(sent.filter(({ state }) => state !== "failed").map(({ scanId }) => scanId)),
    [sent],
  );
  const open = useMemo(() => {
    const left = sheets.filter(({ id }) => !gone.has(id));
    return [...left.filter(({ id }) => !skipped.includes(id)), ...left.filter(({ id }) => skipped.includes(id))];
  }, [sheets, gone, skipped]);
  const byId = open.find(({ id }) => id === currentId);
  const current = byId ?? (opened && opened.id === currentId && !gone.has(opened.id) ? opened : (open[0] ?? null));
  const next = following(open, current);

  const openSheet = useCallback((scanId: string | null) => setCurrentId(scanId), []);
  const leave = (sheet: SheetView) => openSheet(following(open, sheet)?.id ?? null);

  const address = sheetAddress(place, current?.id);
  useEffect(() => {
    if (`${location.pathname}${location.search}` !== address) history.replaceState(null, "", address);
  }, [address]);

  // On a phone the buttons are at the foot of the page, and the next sheet begins at its head.
  const opening = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another sheet opens
  useEffect(() => {
    if (!opening.current) window.scrollTo(0, 0);
    opening.current = false;
  }, [current?.id]);

  const left = waiting - sheets.filter(({ id }) => gone.has(id)).length;
  const refill = open.length < FEW && left > open.length;
  useEffect(() => {
    if (refill) refresh();
  }, [refill, refresh]);

  const nextPicture = next && pageAddress(next.id, 1);
  useEffect(() => {
    if (nextPicture) new Image().src = nextPicture;
  }, [nextPicture]);

  useEffect(() => {
    if (!sent.some(({ state }) => state === "sending" || state === "reversing")) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [sent]);

  return {
    sheets: open,
    current,
    next,
    left,
    decidedHere: sheets.filter(({ id }) => gone.has(id)).length,
    sent,
    problem: sent.find(({ scanId, state }) => state === "failed" && scanId === current?.id)?.problem ?? null,
    open: (scanId: string) => {
      openSheet(scanId);
      return open.some(({ id }) => id === scanId);
    },
    step: (by: 1 | -1) => {
      const index = open.findIndex(({ id }) => id === current?.id);
      const target = open[index + by];
      if (target) openSheet(target.id);
    },
    skip: (sheet: SheetView) => {
      leave(sheet);
      setSkipped((ids) => [...ids.filter((id) => id !== sheet.id), sheet.id]);
    },
    decide: (sheet: SheetView, accepted: boolean, note: string) => {
      leave(sheet);
      decide(sheet, accepted, note);
    },
    undo: (decision: Sent) => {
      openSheet(decision.scanId);
      setSkipped((ids) => ids.filter((id) => id !== decision.scanId));
      undo(decision);
    },
  };
}

/** The one after it, or else the first of the others. */
function following(open: readonly SheetView[], sheet: SheetView | null): SheetView | null {
  const index = open.findIndex(({ id }) => id === sheet?.id);
  return open[index + 1] ?? open.find(({ id }) => id !== sheet?.id) ?? null;
}
