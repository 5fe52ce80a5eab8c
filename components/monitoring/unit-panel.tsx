import type { ReactNode } from "react";
import { Bar } from "@/components/ui/bar";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { type TabLink, TabLinks } from "@/components/ui/tab-links";
import { formatCount, formatRate } from "@/lib/format/number";
import { due, type Totals } from "./totals";

type UnitPanelProps = {
  readonly name: string;
  /** "NPSN 20199014 · Kepala: Heru Santoso, S.Pd." */
  readonly lead?: string;
  readonly totals: Totals;
  readonly filters: readonly TabLink[];
  /** Back to the list without the panel. */
  readonly closeHref: string;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
};

/** One unit's people beside the list it came from; on narrow screens it is a page of its own, on top. */
export function UnitPanel({ name, lead, totals, filters, closeHref, children, footer }: UnitPanelProps) {
  return (
    <aside aria-labelledby="unit-terpilih" className="flex flex-col wide:border-l wide:border-line">
      <header className="flex items-start justify-between gap-3 pt-3 pb-4 wide:px-6">
        <div className="min-w-0">
          <h2 id="unit-terpilih" className="text-18 font-bold tracking-tight">
            {name}
          </h2>
          {lead && <p className="text-13 text-quiet tabular-nums">{lead}</p>}
        </div>
        <Link
          href={closeHref}
          scroll={false}
          aria-label={`Tutup ${name}`}
          className="-mt-2 -mr-3 grid size-11 shrink-0 place-items-center rounded-control text-quiet hover:text-ink print:hidden"
        >
          <Icon name="close" />
        </Link>
      </header>
      <div className="wide:px-6">
        <p className="flex justify-between gap-3 pb-2 font-medium tabular-nums">
          <span>
            <b className="font-bold">{formatCount(totals.done)}</b> dari{" "}
            <b className="font-bold">{formatCount(due(totals))}</b> pegawai
          </span>
          <b className="font-bold">{formatRate(totals.rate)}</b>
        </p>
        <Bar share={totals.rate} />
      </div>
      {filters.length > 0 && (
        <div className="mt-3 border-b border-line-strong wide:pl-3.5">
          <TabLinks label="Saring keadaan" links={filters} />
        </div>
      )}
      <div className="min-h-0 grow overflow-y-auto wide:px-6">{children}</div>
      {footer && (
        <footer className="sticky bottom-0 grid gap-2 border-t border-line bg-surface pt-3 pb-4 wide:px-6">
          {footer}
        </footer>
      )}
    </aside>
  );
}
