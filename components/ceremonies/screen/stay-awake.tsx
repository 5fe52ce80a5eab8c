"use client";

import { useEffect } from "react";

/** Keeps the screen from going dark during a ceremony, where the browser can; it lets go whenever the page is hidden. */
export function StayAwake() {
  useEffect(() => {
    const ask = () => {
      // Refused on battery or by a policy, the screen stays as it was.
      if (document.visibilityState === "visible") void navigator.wakeLock?.request("screen").catch(() => {});
    };
    ask();
    document.addEventListener("visibilitychange", ask);
    return () => document.removeEventListener("visibilitychange", ask);
  }, []);
  return null;
}
