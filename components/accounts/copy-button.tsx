"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

/** Puts a text on the clipboard; not there at all where the browser cannot (no script, no secure context). */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const [state, setState] = useState<"absent" | "ready" | "copied">("absent");
  useEffect(() => {
    if (navigator.clipboard) setState("ready");
  }, []);
  if (state === "absent") return null;
  return (
    <Button
      icon={state === "copied" ? "tick" : "copy"}
      onClick={() => navigator.clipboard.writeText(text).then(() => setState("copied"))}
    >
      <span aria-live="polite">{state === "copied" ? "Tersalin" : label}</span>
    </Button>
  );
}
