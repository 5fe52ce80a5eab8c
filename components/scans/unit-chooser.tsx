import { Disclosure } from "@/components/ui/disclosure";
import { formatCount } from "@/lib/format/number";
import type { QueueUnit } from "@/lib/scans/schema";

type UnitChooserProps = {
  readonly units: readonly QueueUnit[];
  readonly unitId: string | null;
  readonly addressOf: (unitId: string | null) => string;
  readonly waiting: number;
};

/** Which reporting unit's sheets are on the desk; plain links, so that another unit starts with a fresh list. */
export function UnitChooser({ units, unitId, addressOf, waiting }: UnitChooserProps) {
  const chosen = units.find(({ id }) => id === unitId);
  return (
    <Disclosure className="border-b border-line">
      <summary className="flex min-h-12 items-center gap-2 px-5 text-13 font-semibold desk:pl-6">
        <span className="min-w-0 flex-1">
          {chosen?.name ?? (unitId ? "Unit ini" : "Semua unit")}{" "}
          <span className="font-medium text-quiet tabular-nums">{formatCount(waiting)}</span>
        </span>
        <span className="text-accent">Ganti</span>
      </summary>
      <div className="max-h-[60vh] overflow-y-auto border-t border-line bg-sunk">
        <UnitLinks units={units} unitId={unitId} addressOf={addressOf} />
      </div>
    </Disclosure>
  );
}

/** Every reporting unit with sheets that wait, after all of them together. */
export function UnitLinks({ units, unitId, addressOf }: Omit<UnitChooserProps, "waiting">) {
  const all = units.reduce((sum, unit) => sum + unit.waiting, 0);
  const choices = [{ id: null, name: "Semua unit", waiting: all }, ...units];
  return (
    <ul>
      {choices.map((unit) => (
        <li key={unit.id ?? "semua"}>
          <a
            href={addressOf(unit.id)}
            aria-current={unit.id === unitId ? "true" : undefined}
            className={`flex min-h-11 items-center gap-2 px-5 py-1.5 -outline-offset-2 hover:bg-resting desk:pl-6 ${unit.id === unitId ? "bg-accent-tint font-bold text-accent-strong" : ""}`}
          >
            <span className="min-w-0 flex-1">{unit.name}</span>
            <span className="text-13 text-quiet tabular-nums">{formatCount(unit.waiting)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
