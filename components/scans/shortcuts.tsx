"use client";

import { type RefObject, useEffect, useState } from "react";
import { keysAreOff, switchKeys } from "@/components/scans/use-keys";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";

const HINTS: [keys: string[], act: string][] = [
  [["T"], "Terima"],
  [["K"], "Kembalikan"],
  [["1", "5"], "Alasan"],
  [["J", "L"], "Sebelum, sesudah"],
  [["Z"], "Perbesar tanda tangan"],
  [["S"], "Lewati"],
  [["U"], "Urungkan"],
];

const REST: [keys: string[], act: string][] = [
  [["+", "-"], "Perbesar, perkecil"],
  [["0"], "Paskan ke layar"],
  [["R"], "Putar"],
  [["N"], "Halaman berikutnya dari lembar ini"],
  [["?"], "Daftar pintasan ini"],
];

function Keys({ keys }: { readonly keys: readonly string[] }) {
  return keys.map((key, index) => (
    <span key={key} className="inline-flex items-center gap-1.5">
      {index > 0 && keys[0] === "1" && "-"}
      <Kbd>{key}</Kbd>
    </span>
  ));
}

/** The keys, always in sight where there is a keyboard; the list of all of them, and the switch for those who dictate. */
export function Shortcuts({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  const [off, setOff] = useState(false);
  useEffect(() => setOff(keysAreOff()), []);
  return (
    <footer className="border-t border-line px-6 text-13 text-quiet max-desk:hidden">
      <div className={`flex min-h-12 flex-wrap items-center gap-x-6 gap-y-1 ${off ? "opacity-60" : ""}`}>
        {HINTS.map(([keys, act]) => (
          <span key={act} className="inline-flex items-center gap-1.5">
            <Keys keys={keys} />
            {act}
          </span>
        ))}
        <button
          type="button"
          onClick={() => dialog.current?.showModal()}
          className="ml-auto inline-flex min-h-11 items-center gap-1.5 font-medium hover:text-ink"
        >
          <Kbd>?</Kbd>
          {off ? "Pintasan dimatikan" : "Semua pintasan"}
        </button>
      </div>
      <dialog
        ref={dialog}
        aria-labelledby="judul-pintasan"
        closedby="any"
        className="m-auto w-full max-w-120 rounded-pad bg-surface p-6 text-14 text-ink"
      >
        <h2 id="judul-pintasan" className="pb-2 text-20 font-bold">
          Pintasan papan tik
        </h2>
        <ul>
          {[...HINTS, ...REST].map(([keys, act]) => (
            <li key={act} className="flex min-h-10 items-center gap-1.5 border-b border-line">
              <span className="inline-flex w-20 items-center gap-1.5">
                <Keys keys={keys} />
              </span>
              {act}
            </li>
          ))}
        </ul>
        <label className="flex min-h-13 items-center gap-3">
          <input
            type="checkbox"
            className="tick"
            checked={off}
            onChange={(event) => {
              setOff(event.target.checked);
              switchKeys(event.target.checked);
            }}
          />
          Matikan pintasan huruf di peramban ini
        </label>
        <form method="dialog" className="pt-2">
          <Button type="submit">Tutup</Button>
        </form>
      </dialog>
    </footer>
  );
}
