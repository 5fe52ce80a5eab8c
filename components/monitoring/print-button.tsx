"use client";

import { Button } from "@/components/ui/button";

/** Prints the page; without script the browser's own menu does, and the button stays away. */
export function PrintButton() {
  return (
    <Button look="outline" icon="printer" className="noscript:hidden" onClick={() => window.print()}>
      Cetak
    </Button>
  );
}
