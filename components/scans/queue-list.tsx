"use client";

import { Fragment, type MouseEvent, useEffect, useRef } from "react";
import { hasWarning } from "@/components/scans/sheet-checks";
import { Icon } from "@/components/ui/icon";
import { formatCount } from "@/lib/format/number";
import type { QueueUnit, SheetView } from "@/lib/scans/schema";

type QueueListProps = {
  readonly sheets: readonly SheetView[];
  readonly units: readonly QueueUnit[];
  readonly currentId: string | null;
  readonly addressOf: (scanId: string) => string;
  readonly onOpen: (scanId: string) => void;
};

/** Sheets that wait, under their reporting unit. Each is a link of its own, so that it opens without script too. */
export function QueueList({ sheets, units, currentId, addressOf, onOpen }: QueueListProps) {
  const follow = (event: MouseEvent, scanId: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(scanId);
  };
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the open sheet stays in sight when keys move through the list
  useEffect(() => list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" }), [currentId]);
  return (
    <ol ref={list} aria-label="Lembar yang menunggu" className="max-desk:hidden">
      {sheets.map((sheet, index) => (
        <Fragment key={sheet.id}>
          {sheet.reportingUnitId !== sheets[index - 1]?.reportingUnitId && (
            <li className="sticky top-0 border-b border-line bg-sunk px-5 py-2 text-13 font-semibold desk:pl-6">
              {sheet.reportingUnitName}{" "}
              <span className="font-medium text-quiet tabular-nums">
                {formatCount(units.find(({ id }) => id === sheet.reportingUnitId)?.waiting ?? 0)}
              </span>
            </li>
          )}
          <li className="border-b border-line">
            <a
              href={addressOf(sheet.id)}
              onClick={(event) => follow(event, sheet.id)}
              aria-current={sheet.id === currentId ? "true" : undefined}
              className={`flex min-h-11 scroll-mt-12 items-center gap-2 px-5 py-2 -outline-offset-2 desk:pl-6 ${sheet.id === currentId ? "bg-accent-tint" : "hover:bg-sunk"}`}
            >
              <span className="min-w-0 flex-1">
                <span className={sheet.id === currentId ? "font-bold text-accent-strong" : "font-medium"}>
                  {sheet.personName}
                </span>
                <span className="block text-13 text-quiet">{sheet.unitName}</span>
              </span>
              {hasWarning(sheet) && <Icon name="warning" size={16} label="Perlu perhatian" className="text-warn" />}
            </a>
          </li>
        </Fragment>
      ))}
    </ol>
  );
}
