"use client";

import type { RefObject } from "react";
import { RETURN_FORM } from "@/components/scans/decision-forms";
import { type KeyMap, useKeys } from "@/components/scans/use-keys";
import type { SheetSight } from "@/components/scans/use-sight";

type DeskActs = {
  readonly accept: () => void;
  readonly skip: () => void;
  readonly undo: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly sight: SheetSight;
  readonly pages: number;
  readonly dialog: RefObject<HTMLDialogElement | null>;
};

const returnForm = () => document.querySelector<HTMLFormElement>(`form#${RETURN_FORM}`);

function chooseReason(key: string): void {
  const reason = returnForm()?.querySelector<HTMLInputElement>(`input[data-key="${key}"]`);
  reason?.click();
  reason?.focus();
}

/** One letter a decision, digits for the reasons. */
export function useDeskKeys({ accept, skip, undo, step, sight, pages, dialog }: DeskActs): void {
  const keys: Record<string, () => void> = {
    t: accept,
    k: () => returnForm()?.requestSubmit(),
    s: skip,
    u: undo,
    j: () => step(-1),
    l: () => step(1),
    z: sight.signature,
    r: sight.rotate,
    n: () => sight.openPage((sight.page % pages) + 1),
    "+": sight.zoomIn,
    "=": sight.zoomIn,
    "-": sight.zoomOut,
    "0": sight.fit,
    "?": () => dialog.current?.showModal(),
  };
  for (const key of ["1", "2", "3", "4", "5"]) keys[key] = () => chooseReason(key);
  useKeys(keys satisfies KeyMap);
}
