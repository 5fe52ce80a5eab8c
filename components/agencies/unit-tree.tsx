import { type UnitEntry, UnitLine } from "@/components/agencies/unit-line";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

type UnitTreeProps = {
  readonly units: readonly UnitEntry[];
  /** The unit whose branch stands open; the agency's own node always does. */
  readonly opened: string | undefined;
  /** This page with another branch open. */
  readonly openHref: (unitId: string | null) => string;
};

/** The agency's units as a tree of which one branch is open: a province has thousands, and each is a line. */
export function UnitTree({ units, opened, openHref }: UnitTreeProps) {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  const below = new Map<string | null, UnitEntry[]>();
  for (const unit of units) {
    const parent = unit.parentId && byId.has(unit.parentId) ? unit.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const path = new Set(units.filter(({ depth }) => depth === 0).map(({ unitId }) => unitId));
  for (let at = opened ? byId.get(opened) : undefined; at; at = byId.get(at.parentId ?? "")) path.add(at.unitId);
  return (
    <div className="border-t border-line-strong">
      <Branch units={below.get(null) ?? []} below={below} path={path} openHref={openHref} />
    </div>
  );
}

type BranchProps = {
  readonly units: readonly UnitEntry[];
  readonly below: ReadonlyMap<string | null, readonly UnitEntry[]>;
  readonly path: ReadonlySet<string>;
  readonly openHref: UnitTreeProps["openHref"];
};

function Branch({ units, below, path, openHref }: BranchProps) {
  return (
    <ul>
      {units.map((unit) => {
        const inner = below.get(unit.unitId) ?? [];
        const open = path.has(unit.unitId);
        return (
          <li key={unit.unitId} id={`unit-${unit.unitId}`}>
            <div className="flex min-h-11 items-center border-b border-line hover:bg-sunk">
              {inner.length > 0 && unit.depth > 0 ? (
                <Link
                  href={`${openHref(open ? unit.parentId : unit.unitId)}#unit-${unit.unitId}`}
                  aria-label={`${open ? "Tutup" : "Buka"} ${unit.name}`}
                  aria-expanded={open}
                  scroll={false}
                  className="grid size-11 shrink-0 place-items-center text-quiet"
                >
                  <Icon name="chevron-right" size={16} className={open ? "rotate-90" : ""} />
                </Link>
              ) : (
                <span className="size-11 shrink-0" />
              )}
              <UnitLine unit={unit} />
            </div>
            {open && inner.length > 0 && (
              <div className="pl-4 sm:pl-6">
                <Branch units={inner} below={below} path={path} openHref={openHref} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
