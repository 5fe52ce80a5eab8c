"use client";

import { useEffect, useState } from "react";
import { keysAreOff } from "@/components/scans/use-keys";
import { Kbd } from "@/components/ui/kbd";

const HINTS: [key: string, act: string, letter: boolean][] = [
  ["Panah", "Berpindah", false],
  ["Spasi", "Pilih", false],
  ["Shift", "dan klik: pilih sampai di sini", false],
  ["Enter", "Buka lembar", false],
  ["A", "Pilih semua", true],
  ["T", "Terima yang dipilih", true],
  ["U", "Urungkan", true],
];

/** The keys of the contact sheet, always in sight where there is a keyboard; letters only where they are not switched off. */
export function ContactKeys() {
  const [off, setOff] = useState(false);
  useEffect(() => setOff(keysAreOff()), []);
  return (
    <footer className="sticky bottom-0 z-10 flex min-h-12 flex-wrap items-center gap-x-6 gap-y-1 border-t border-line bg-surface px-6 text-13 text-quiet max-desk:hidden">
      {HINTS.filter(([, , letter]) => !(off && letter)).map(([key, act]) => (
        <span key={key} className="inline-flex items-center gap-1.5">
          <Kbd>{key}</Kbd>
          {act}
        </span>
      ))}
    </footer>
  );
}
