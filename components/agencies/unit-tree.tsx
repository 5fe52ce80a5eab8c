import { type UnitEntry, UnitLine } from "@/components/agencies/unit-line";
import { Icon } from "@/components/ui/icon";

/** How deep the tree stands open at first: the agency and the units right below it. */
const OPEN_TO = 0;

/** The agency's units as a tree that the browser itself opens and closes. */
export function UnitTree({ units }: { readonly units: readonly UnitEntry[] }) {
  const children = new Map<string | null, UnitEntry[]>();
  const known = new Set(units.map(({ unitId }) => unitId));
  for (const unit of units) {
    const parent = unit.parentId && known.has(unit.parentId) ? unit.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  return (
    <div className="border-t border-line-strong">
      <Branch units={children.get(null) ?? []} below={children} />
    </div>
  );
}

type BranchProps = {
  readonly units: readonly UnitEntry[];
  readonly below: ReadonlyMap<string | null, readonly UnitEntry[]>;
};

function Branch({ units, below }: BranchProps) {
  return (
    <ul>
      {units.map((unit) => {
        const inner = below.get(unit.unitId) ?? [];
        if (inner.length === 0) {
          return (
            <li key={unit.unitId} className="flex min-h-11 items-center border-b border-line pl-8">
              <UnitLine unit={unit} />
            </li>
          );
        }
        return (
          <li key={unit.unitId}>
            <details open={unit.depth <= OPEN_TO} className="group/unit">
              <summary className="flex min-h-11 items-center gap-2 border-b border-line hover:bg-sunk">
                <span className="grid size-6 shrink-0 place-items-center text-quiet [details[open]>summary>&]:rotate-90">
                  <Icon name="chevron-right" size={16} />
                </span>
                <UnitLine unit={unit} />
              </summary>
              <div className="pl-4 sm:pl-6">
                <Branch units={inner} below={below} />
              </div>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
