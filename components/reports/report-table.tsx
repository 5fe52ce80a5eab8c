import { ReportStatus } from "@/components/monitoring/status-labels";
import { RowLink } from "@/components/ui/row-link";
import { formatDateShort, formatTime, type Zone } from "@/lib/format/date";
import { formatCount, formatRate } from "@/lib/format/number";
import type { ReportView } from "@/lib/reports/queries";

type Line = Pick<
  ReportView,
  "id" | "unitName" | "number" | "state" | "figures" | "letterNumber" | "submittedAt" | "submittedBy"
> & { readonly href: string };

type ReportTableProps = { readonly reports: readonly Line[]; readonly zone: Zone };

/** The reports as they came in: who, how many, under which letter, since when. */
export function ReportTable({ reports, zone }: ReportTableProps) {
  return (
    <ul className="border-t border-line">
      {reports.map(({ id, href, unitName, number, state, figures, letterNumber, submittedAt, submittedBy }) => {
        const at = new Date(submittedAt);
        return (
          <li
            key={id}
            className="relative grid gap-x-6 gap-y-0.5 border-b border-line py-3 hover:bg-sunk sm:grid-cols-[minmax(0,1fr)_8rem_12rem] desk:grid-cols-[minmax(0,1fr)_16rem_8rem_12rem]"
          >
            <div className="min-w-0">
              <RowLink href={href}>
                <b className="font-semibold">{unitName}</b>
              </RowLink>
              <p className="text-13 text-quiet">
                Laporan ke-{number} · {submittedBy.name}
              </p>
            </div>
            <p className="min-w-0 text-13 whitespace-pre-wrap text-quiet max-desk:hidden">Surat {letterNumber}</p>
            <p className="tabular-nums">
              <b className="font-bold">{formatRate(figures.rate)}</b>
              <span className="block text-13 text-quiet">
                {formatCount(figures.done)} dari {formatCount(figures.obligated - figures.exempt)}
              </span>
            </p>
            <p className="tabular-nums">
              <ReportStatus status={state} />
              <span className="block text-13 text-quiet">
                {formatDateShort(at, zone)}, {formatTime(at, zone)}
              </span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
