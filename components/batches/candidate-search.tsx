"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { PageForm } from "@/components/batches/page-form";
import type { SettleAction } from "@/components/batches/settle-action";
import { Icon } from "@/components/ui/icon";
import { formatNip } from "@/lib/employees/nip";
import { formatCount } from "@/lib/format/number";

export type Candidate = {
  readonly id: string;
  readonly name: string;
  readonly nip: string;
  readonly unitName: string;
  readonly status: string;
};
export type Candidates = { readonly items: readonly Candidate[]; readonly total: number };

type CandidateSearchProps = {
  readonly action: SettleAction;
  readonly batchId: string;
  readonly number: number;
  readonly turn: number;
  readonly campaignId: string;
  readonly unitId: string;
  readonly query: string;
  /** What the server found; without script a search is a page of its own. */
  readonly given: Candidates;
};

const PAUSE = 250;

/** Whose sheet is it? People who are still missing, found while typing; a press on one gives the page to them. */
export function CandidateSearch({
  action,
  batchId,
  number,
  turn,
  campaignId,
  unitId,
  query,
  given,
}: CandidateSearchProps) {
  const [words, setWords] = useState(query);
  const found = useFound({ campaignId, unitId, words, query, given });
  const list = useRef<HTMLUListElement>(null);
  const step = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = buttons[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next && event.key === "ArrowUp" && at === 0) document.getElementById("cari")?.focus();
    else next?.focus();
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the field and the buttons inside
    <div onKeyDown={step} className="grid grid-cols-1 gap-2">
      <form method="get" className="relative">
        {turn > 0 && <input type="hidden" name="putar" value={turn} />}
        <label htmlFor="cari" className="block pb-1 text-14 font-semibold">
          Milik siapa halaman ini?
        </label>
        <input
          id="cari"
          type="search"
          name="cari"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          maxLength={80}
          autoComplete="off"
          placeholder="Nama atau NIP"
          className="control pr-11"
        />
        <button
          type="submit"
          aria-label="Cari"
          className="absolute right-0 bottom-0 grid size-11 place-items-center rounded-control text-faint hover:text-ink"
        >
          <Icon name="search" />
        </button>
      </form>
      <p role="status" className="text-13 text-quiet tabular-nums">
        {found.total === 0
          ? words
            ? `Tidak ada yang belum menandatangani dengan nama atau NIP "${words}".`
            : "Tidak ada lagi yang belum menandatangani di unit ini."
          : `${formatCount(found.total)} orang belum menandatangani${words ? " cocok" : ""}${found.total > found.items.length ? `, ${found.items.length} teratas di bawah ini` : ""}.`}
      </p>
      {found.items.length > 0 && (
        <PageForm action={action} batchId={batchId} number={number} more={{ turn }} className="min-w-0">
          <ul ref={list} aria-label="Pasangkan halaman ini kepada" className="border-t border-line">
            {found.items.map((person) => (
              <li key={person.id} className="border-b border-line">
                <button
                  type="submit"
                  name="pactIds"
                  value={person.id}
                  className="flex min-h-13 w-full items-center gap-3 py-1.5 text-left hover:bg-sunk"
                >
                  <span className="min-w-0 flex-1">
                    <span className="block font-semibold">{person.name}</span>
                    <span className="block text-13 text-quiet tabular-nums">
                      {formatNip(person.nip)} · {person.unitName}
                    </span>
                  </span>
                  <span className="flex items-center gap-1 text-14 font-semibold text-accent">
                    Pasangkan
                    <Icon name="chevron-right" size={16} />
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </PageForm>
      )}
    </div>
  );
}

type Looking = Pick<CandidateSearchProps, "campaignId" | "unitId" | "query" | "given"> & { words: string };

/** Asks a moment after the last letter; an answer that comes too late is dropped. */
function useFound({ campaignId, unitId, words, query, given }: Looking): Candidates {
  const [found, setFound] = useState<{ words: string; answer: Candidates }>({ words: query, answer: given });
  useEffect(() => setFound({ words: query, answer: given }), [query, given]);
  useEffect(() => {
    if (words === found.words) return;
    const stop = new AbortController();
    const ask = async () => {
      const asked = new URLSearchParams({ campaign: campaignId, unit: unitId, status: "belum", limit: "20" });
      if (words.trim()) asked.set("q", words.trim());
      const answer = await fetch(`/api/v1/pacts?${asked}`, { signal: stop.signal });
      if (answer.ok) setFound({ words, answer: await answer.json() });
    };
    const timer = setTimeout(() => ask().catch(() => {}), PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [words, found.words, campaignId, unitId]);
  return found.answer;
}
