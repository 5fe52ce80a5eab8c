import { buttonClass } from "@/components/ui/button";
import { formatNip } from "@/lib/employees/nip";
import { formatDateShort, type Zone } from "@/lib/format/date";
import type { Rejection } from "@/lib/population/proposals";
import { proposalKindNames } from "@/lib/population/schema";

type RejectionListProps = { readonly rejections: readonly Rejection[]; readonly zone: Zone };

/** What was refused, by whom and why: folded away until somebody asks. */
export function RejectionList({ rejections, zone }: RejectionListProps) {
  if (rejections.length === 0) return null;
  return (
    <details className="max-w-200 pt-6">
      <summary className={buttonClass({ look: "outline" })}>Usulan yang pernah ditolak</summary>
      <ul className="mt-3 border-t border-line">
        {rejections.map((one) => (
          <li key={`${one.employeeId}-${one.kind}-${one.decidedAt}`} className="border-b border-line py-2.5">
            <span className="font-medium">{one.name}</span>
            <span className="block text-13 text-quiet tabular-nums">
              {formatNip(one.nip)} · {one.unitName}
            </span>
            <span className="block text-13">
              {proposalKindNames[one.kind]} ditolak {formatDateShort(new Date(one.decidedAt), zone)}
              {one.decidedBy && ` oleh ${one.decidedBy}`}: {one.reason}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
