import { CaseStatus } from "@/components/cases/case-status";
import { RowLink } from "@/components/ui/row-link";
import type { CaseRow } from "@/lib/cases/schema";
import { formatNip } from "@/lib/employees/nip";
import { formatDate, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";

type CaseListProps = {
  readonly cases: readonly CaseRow[];
  readonly zone: Zone;
  /** The form that takes the ticks of those that may be confirmed. */
  readonly tickForm?: string;
};

/** Cases one under the other: who, why, since when, what was done. */
export function CaseList({ cases, zone, tickForm }: CaseListProps) {
  return (
    <ul className="border-t border-line-strong">
      {cases.map((one) => (
        <li key={one.id} className="flex items-start gap-2 border-b border-line">
          {tickForm && (
            <span className="grid w-11 shrink-0 place-items-center self-stretch">
              {one.confirmable && (
                <input
                  type="checkbox"
                  className="tick"
                  name="caseIds"
                  value={one.id}
                  form={tickForm}
                  aria-label={`Centang pengecualian ${one.name}`}
                />
              )}
            </span>
          )}
          <div className="relative grid min-w-0 flex-1 gap-x-6 gap-y-1 py-3 hover:bg-sunk desk:grid-cols-[minmax(0,17rem)_minmax(0,1fr)_13rem]">
            <div className="min-w-0">
              <p className="font-bold">
                <RowLink href={`/kasus/${one.id}`}>{one.name}</RowLink>
              </p>
              <p className="text-13 text-quiet tabular-nums">{formatNip(one.nip)}</p>
              <p className="text-13 text-quiet">{one.unitName}</p>
            </div>
            <div className="min-w-0">
              <p className="line-clamp-2 break-words">{reasonOf(one)}</p>
              <p className="text-13 text-quiet tabular-nums">{workOf(one)}</p>
            </div>
            <div className="text-13 tabular-nums">
              <CaseStatus state={one.state} outcome={one.outcome} followUps={one.followUps} />
              <p className="text-quiet">
                {one.kind === "decline" ? "dinyatakan" : "sejak"} {formatDate(new Date(one.openedAt), zone)}
              </p>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

function reasonOf({ reason, note }: CaseRow): string {
  return note && note !== reason ? `${reason} · ${note}` : reason;
}

function workOf({ kind, followUps, files, recordedBy }: CaseRow): string {
  const by = kind === "exemption" ? `dicatat ${recordedBy ?? "menurut kedudukan hukum"}` : null;
  const done = followUps > 0 ? `${formatCount(followUps)} ${kind === "decline" ? "tindak lanjut" : "catatan"}` : null;
  return [by, done, files > 0 ? `${formatCount(files)} berkas` : null].filter(Boolean).join(" · ");
}
