import { Icon } from "@/components/ui/icon";
import type { PopulationGaps } from "@/lib/campaigns/population-gaps";
import { employmentTypeNames } from "@/lib/employees/terms";
import { formatCount } from "@/lib/format/number";

type GapListProps = { readonly gaps: PopulationGaps /** "OPD" */; readonly unitWord: string };

/** What would surprise about who must sign: who is left out, units without anybody, people without an account. */
export function GapList({ gaps, unitWord }: GapListProps) {
  const { emptyUnits, withoutAccount, leftOut } = gaps;
  if (emptyUnits.length + withoutAccount + leftOut.length === 0) {
    return <p className="text-quiet">Semua pegawai aktif termasuk sasaran dan memiliki akun.</p>;
  }
  return (
    <div className="grid gap-1">
      <ul>
        {leftOut.map(({ type, people }) => (
          <li key={type} className="border-b border-line py-1.5 tabular-nums">
            {formatCount(people)} {employmentTypeNames[type]} tidak termasuk sasaran
          </li>
        ))}
        {withoutAccount > 0 && (
          <li className="border-b border-line py-1.5 tabular-nums">
            {formatCount(withoutAccount)} pegawai wajib belum mengaktifkan akun: perlu kode aktivasi, atau lembar kertas
          </li>
        )}
      </ul>
      {emptyUnits.length > 0 && (
        <details className="group/kosong">
          <summary className="flex min-h-11 cursor-pointer items-center gap-2 text-14 font-semibold text-accent">
            {formatCount(emptyUnits.length)} {unitWord} tanpa seorang pun dalam sasaran
            <Icon name="chevron-down" size={16} className="group-open/kosong:rotate-180" />
          </summary>
          <ul className="tabular-nums">
            {emptyUnits.map(({ unitId, name, employees }) => (
              <li key={unitId} className="flex justify-between gap-4 border-b border-line py-1.5">
                <span className="min-w-0">{name}</span>
                <span className="shrink-0 text-quiet">{formatCount(employees)} pegawai</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
