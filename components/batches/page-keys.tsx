"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";
import { useKeys } from "@/components/scans/use-keys";
import { Kbd } from "@/components/ui/kbd";

type PageKeysProps = {
  readonly before: string | null;
  readonly after: string | null;
  /** The page may be turned, a person chosen, what was decided taken back. */
  readonly open: boolean;
  readonly decided: boolean;
};

/** Letters for those who settle a hundred pages; what they do stands in sight. */
export function PageKeys({ before, after, open, decided }: PageKeysProps) {
  const router = useRouter();
  const path = usePathname();
  // The next page begins where this one ended: a reader of the screen hears it, and the keys find nothing else focused.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page
  useEffect(() => document.getElementById("isi")?.focus({ preventScroll: true }), [path]);
  const press = (id: string) => document.getElementById(id)?.click();
  useKeys({
    j: () => before && router.push(before),
    l: () => after && router.push(after),
    r: () => press("putar"),
    "/": () => document.getElementById("cari")?.focus(),
    x: () => document.getElementById("alasan-0")?.focus(),
    k: () => press("simpan-versi"),
    u: () => press("urungkan"),
  });
  const hints: [string[], string][] = [
    [["J", "L"], "Sebelum, sesudah"],
    ...(open
      ? ([
          [["/"], "Cari nama"],
          [["R"], "Putar"],
          [["X"], "Sisihkan"],
        ] as [string[], string][])
      : []),
    ...(decided ? ([[["U"], "Urungkan"]] as [string[], string][]) : []),
  ];
  return (
    <p className="hidden items-center gap-x-6 border-t border-line px-6 py-2.5 text-13 text-quiet desk:flex">
      {hints.map(([keys, words]) => (
        <span key={words} className="inline-flex items-center gap-1.5">
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {words}
        </span>
      ))}
    </p>
  );
}
