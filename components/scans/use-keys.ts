"use client";

import { useEffect, useRef } from "react";

/** Acts by key, in lower case ("t", "1", "?"). */
export type KeyMap = Readonly<Record<string, () => void>>;

const OFF = "ikrar-pintasan-mati";

/** Whether this browser's user switched the letter keys off (WCAG 2.1.4: speech input types letters). */
export function keysAreOff(): boolean {
  try {
    return localStorage.getItem(OFF) === "1";
  } catch {
    return false;
  }
}

export function switchKeys(off: boolean): void {
  try {
    localStorage.setItem(OFF, off ? "1" : "0");
  } catch {
    // A browser that keeps nothing keeps the keys on.
  }
}

/** Letter keys for the whole page. They sleep in text fields, under a dialog, with a modifier, and while one is held down. */
export function useKeys(keys: KeyMap): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector("dialog[open]") || keysAreOff()) return;
      const act = current.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["radio", "checkbox", "button", "submit"].includes(target.type);
  return target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName);
}
