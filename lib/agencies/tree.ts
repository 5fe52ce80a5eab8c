/** Pure rules of an agency's tree: which rows make a tree, their order, and who reports for whom. */

/** A unit before it has a place; `parentCode` null at the top. */
export type TreeUnit = { code: string; name: string; parentCode: string | null };

/** Nested-set numbers in the file's order: a unit lies below another when its `left` lies within the other's range. */
export type PlacedUnit<T extends TreeUnit> = T & { left: number; right: number; depth: number };

/** `below`: a unit above it was at fault. */
export type TreeFaultKind = "duplicate" | "orphan" | "cycle" | "below";
export type TreeFault<T extends TreeUnit> = { kind: TreeFaultKind; unit: T };

export type Tree<T extends TreeUnit> = { units: PlacedUnit<T>[]; faults: TreeFault<T>[] };

/**
 * Places every unit that hangs from a top, in the order given, and names the fault of each that does not. Several tops
 * are allowed. When a file leaves out its top row, so that no unit lacks a parent, the unknown parent that most units
 * name is taken as that top and its children stand at depth 0.
 */
export function buildTree<T extends TreeUnit>(given: readonly T[]): Tree<T> {
  const faults: TreeFault<T>[] = [];
  const byCode = new Map<string, T>();
  for (const unit of given) {
    if (byCode.has(unit.code)) faults.push({ kind: "duplicate", unit });
    else byCode.set(unit.code, unit);
  }
  const impliedTop = missingTop(byCode);
  const children = new Map<string | null, T[]>();
  for (const unit of byCode.values()) {
    const parent = unit.parentCode === impliedTop ? null : unit.parentCode;
    const siblings = children.get(parent);
    if (siblings) siblings.push(unit);
    else children.set(parent, [unit]);
  }

  const units = number(children);
  const placed = new Set(units.map(({ code }) => code));
  for (const unit of byCode.values()) {
    if (!placed.has(unit.code)) faults.push({ kind: faultOf(unit, byCode), unit });
  }
  return { units, faults };
}

function missingTop<T extends TreeUnit>(byCode: ReadonlyMap<string, T>): string | null {
  const unknown = new Map<string, number>();
  for (const { parentCode } of byCode.values()) {
    if (parentCode === null) return null;
    if (!byCode.has(parentCode)) unknown.set(parentCode, (unknown.get(parentCode) ?? 0) + 1);
  }
  return [...unknown].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** Depth first without recursion, so that a chain of any length is safe. */
function number<T extends TreeUnit>(children: ReadonlyMap<string | null, readonly T[]>): PlacedUnit<T>[] {
  const placed: PlacedUnit<T>[] = [];
  const open: PlacedUnit<T>[] = [];
  const waiting = [...(children.get(null) ?? [])].reverse().map((unit) => ({ unit, depth: 0 }));
  let next = 1;
  const closeTo = (depth: number) => {
    while (open.length > depth) open.pop()!.right = next++;
  };
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    closeTo(step.depth);
    const unit = { ...step.unit, left: next++, right: 0, depth: step.depth };
    placed.push(unit);
    open.push(unit);
    for (const child of [...(children.get(unit.code) ?? [])].reverse()) {
      waiting.push({ unit: child, depth: step.depth + 1 });
    }
  }
  closeTo(0);
  return placed;
}

function faultOf<T extends TreeUnit>(unit: T, byCode: ReadonlyMap<string, T>): TreeFaultKind {
  if (unit.parentCode !== null && !byCode.has(unit.parentCode)) return "orphan";
  const passed = new Set<string>();
  for (let at: T | undefined = unit; at && !passed.has(at.code); ) {
    passed.add(at.code);
    at = at.parentCode === null ? undefined : byCode.get(at.parentCode);
    if (at === unit) return "cycle";
  }
  return "below";
}

/**
 * For each unit the nearest one at or above it that reports (the person's OPD), or null above every reporting unit.
 * @param units in order of `left`, as `buildTree` gives them
 */
export function reportingUnits<T extends TreeUnit>(
  units: readonly PlacedUnit<T>[],
  reporting: ReadonlySet<string>,
): Map<string, string | null> {
  const result = new Map<string, string | null>();
  const path: PlacedUnit<T>[] = [];
  for (const unit of units) {
    path.length = unit.depth;
    const above = path.at(-1);
    result.set(unit.code, reporting.has(unit.code) ? unit.code : ((above && result.get(above.code)) ?? null));
    path.push(unit);
  }
  return result;
}
