"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import { pickRange } from "@/components/scans/contact/pick-range";

type Sight = "shown" | "failed";

/** Which sheets are picked: only those whose crop is on the screen, one by one, by range, or all of them. */
export function usePicks(ids: readonly string[]) {
  const [sights, setSights] = useState<Readonly<Record<string, Sight>>>({});
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const shown = useMemo(() => ids.filter((id) => sights[id] === "shown"), [ids, sights]);
  // A sheet that left the view (decided by a colleague meanwhile) is picked no longer.
  const picked = useMemo(() => new Set(shown.filter((id) => chosen.has(id))), [shown, chosen]);

  const pick = (id: string, range: boolean) => {
    const mayPick = (each: string) => sights[each] === "shown";
    setChosen(pickRange({ ids, picked, last: last.current, mayPick }, id, range));
    last.current = id;
  };
  return {
    picked,
    shown,
    sightOf: (id: string) => sights[id] ?? ("waiting" as const),
    onSight: useCallback((id: string, sight: Sight) => setSights((all) => ({ ...all, [id]: sight })), []),
    pick,
    pickAll: () => setChosen(picked.size === shown.length ? new Set() : new Set(shown)),
    clear: useCallback(() => setChosen(new Set()), []),
  };
}
