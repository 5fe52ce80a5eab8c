"use client";

import { type ReactNode, useState, useSyncExternalStore } from "react";

type ShareButtonProps = {
  readonly url: string;
  readonly text: string;
  /** Drawn on the server: which of the two it is, only the browser knows. */
  readonly icons: { readonly share: ReactNode; readonly copy: ReactNode };
};

const look =
  "inline-flex min-h-13 flex-1 items-center justify-center gap-2 rounded-control border border-line-strong px-2 py-1.5 font-semibold hover:bg-sunk";

/** Hands the address of the public page to another app; where there is no such menu, copies it. */
export function ShareButton({ url, text, icons }: ShareButtonProps) {
  const [said, setSaid] = useState<string>();
  const can = useSyncExternalStore(never, whatBrowserCan, nothing);
  if (can === "nothing") return null;
  async function share(): Promise<void> {
    if (can === "share") return navigator.share({ url, text }).catch(() => undefined); // closed without choosing
    await navigator.clipboard.writeText(`${text}: ${url}`);
    setSaid("Tautan disalin");
  }
  return (
    <button type="button" className={look} onClick={share}>
      {icons[can]}
      <span role="status">{said ?? (can === "share" ? "Bagikan" : "Salin tautan")}</span>
    </button>
  );
}

const never = () => () => {};
const nothing = () => "nothing" as const;
function whatBrowserCan(): "share" | "copy" | "nothing" {
  if (typeof navigator.share === "function") return "share";
  return navigator.clipboard ? "copy" : "nothing";
}
