"use client";

import { useEffect } from "react";

const LARGEST = 1.25;
const SMALLEST = 0.4;
const STEP = 0.025;

/**
 * Sets the pledge as large as it fits the screen at hand, whatever its shape: what the server guessed from its length
 * (data-size) stands until then, and without script. Measured anew when the screen changes.
 */
export function FitText() {
  useEffect(() => {
    const text = document.querySelector<HTMLElement>(".screen-text");
    if (!text) return;
    const fit = () => {
      // Out of sight, or a phone where the page simply grows.
      if (text.clientHeight === 0 || getComputedStyle(text.parentElement ?? text).overflow === "visible") return;
      for (let size = LARGEST; size >= SMALLEST; size -= STEP) {
        text.style.setProperty("--f", size.toFixed(3));
        if (text.scrollHeight <= text.clientHeight) return;
      }
    };
    const watch = new ResizeObserver(fit);
    watch.observe(text);
    void document.fonts.ready.then(fit);
    return () => watch.disconnect();
  }, []);
  return null;
}
