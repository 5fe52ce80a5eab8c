import { type UnitEntry, UnitLine } from "@/components/agencies/unit-line";
import { EmptyState } from "@/components/ui/empty-state";
import { formatCount } from "@/lib/format/number";
import { shortText } from "@/lib/format/short-text";

type UnitMatchesProps = {
  readonly units: readonly UnitEntry[];
  readonly matches: readonly UnitEntry[];
  readonly wanted: string;
};

/** Units whose name holds the words, each with the way to it. */
export function UnitMatches({ units, matches, wanted }: UnitMatchesProps) {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  const path = (unit: UnitEntry) => {
    const above: string[] = [];
    for (let at = byId.get(unit.parentId ?? ""); at?.parentId; at = byId.get(at.parentId)) above.unshift(at.name);
    return above.join(" › ");
  };
  if (matches.length === 0) {
    return (
      <EmptyState title={`Tidak ada unit yang cocok dengan “${shortText(wanted)}”`}>
        <p>Periksa ejaannya, atau cari dengan sebagian nama saja.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p className="pb-2 text-13 text-quiet tabular-nums">{formatCount(matches.length)} unit ditemukan</p>
      <ul className="border-t border-line-strong">
        {matches.map((unit) => (
          <li key={unit.unitId} className="flex min-h-11 items-center border-b border-line">
            <UnitLine unit={unit} path={path(unit)} />
          </li>
        ))}
      </ul>
    </>
  );
}
