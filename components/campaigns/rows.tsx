"use client";

import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";

type RowsProps<T> = {
  /** The rows that stand when the form opens. */
  readonly start: readonly T[];
  readonly blank: T;
  readonly most: number;
  /** "butir": what one row is called on its buttons. */
  readonly noun: string;
  /** Whether the order means something. */
  readonly ordered?: boolean;
  /** Fields of a row; names repeat from row to row, so that the order of the rows is the order of the values. */
  readonly children: (value: T, index: number) => ReactNode;
};

/**
 * Rows of fields that may be added, removed and moved. Without script all rows that could be filled stand open, and
 * blank ones are ignored.
 */
export function Rows<T>({ start, blank, most, noun, ordered = false, children }: RowsProps<T>) {
  const [rows, setRows] = useState(() => start.map((value, key) => ({ key, value })));
  const nextKey = useRef(start.length);
  const add = () => setRows([...rows, { key: nextKey.current++, value: blank }]);
  const remove = (index: number) => setRows(rows.filter((_, place) => place !== index));
  const raise = (index: number) => {
    const [above, row] = [rows[index - 1], rows[index]];
    if (above && row) setRows([...rows.slice(0, index - 1), row, above, ...rows.slice(index + 1)]);
  };
  return (
    <div>
      <ol>
        {rows.map((row, index) => (
          <li key={row.key} className="flex items-start gap-2 border-b border-line py-3">
            <div className="min-w-0 flex-1">{children(row.value, index)}</div>
            <div className="flex shrink-0 pt-6 max-sm:flex-col noscript:hidden">
              {ordered && index > 0 && (
                <Tool icon="arrow-up" label={`Naikkan ${noun} ${index + 1}`} onClick={() => raise(index)} />
              )}
              {rows.length > 1 && (
                <Tool icon="trash" label={`Hapus ${noun} ${index + 1}`} onClick={() => remove(index)} />
              )}
            </div>
          </li>
        ))}
      </ol>
      {rows.length < most && (
        <>
          <div className="pt-3 noscript:hidden">
            <Button look="quiet" icon="plus" onClick={add}>
              Tambah {noun}
            </Button>
          </div>
          <noscript>
            {Array.from({ length: most - rows.length }, (_, spare) => rows.length + spare).map((index) => (
              <div key={index} className="border-b border-line py-3">
                {children(blank, index)}
              </div>
            ))}
          </noscript>
        </>
      )}
    </div>
  );
}

function Tool({ icon, label, onClick }: { readonly icon: IconName; readonly label: string; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className="grid size-11 place-items-center rounded-control text-quiet hover:bg-sunk hover:text-ink"
    >
      <Icon name={icon} />
    </button>
  );
}
