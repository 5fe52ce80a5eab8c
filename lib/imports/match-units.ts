import type { PlacedUnit, TreeUnit } from "@/lib/agencies/tree";
import { guessedAnew, guessKind, proposeReporting } from "@/lib/agencies/unit-kind";
import { unitNameKey } from "@/lib/imports/unit-directory";

/** A unit of the agency as the database has it. */
export type KnownUnit = {
  id: string;
  parentId: string | null;
  code: string | null;
  name: string;
  kind: string;
  kindSetByHand: boolean;
  reporting: boolean;
  position: number;
  gone: boolean;
};

/** A unit as it is written. */
export type UnitFields = Omit<KnownUnit, "gone" | "kindSetByHand">;

export type UnitChanges = {
  create: UnitFields[];
  /** `reordered`: only the place among its siblings is new; written, but nothing to tell people. */
  update: (UnitFields & { before: KnownUnit; moved: boolean; reordered: boolean })[];
  unchanged: number;
  missing: KnownUnit[];
};

type MatchFacts<T extends TreeUnit> = {
  /** In tree order, as `buildTree` gives them. */
  units: readonly PlacedUnit<T>[];
  known: readonly KnownUnit[];
  agencyName: string;
  /** Rows of the file that found no place: with most of it gone, a lone top need not be the agency. */
  rejected?: number;
  newId: () => string;
};

/**
 * What a unit file means for an agency's tree. Units are matched by code; the agency's own node is matched as such,
 * whatever its code, since a tree has one root (a file with several tops, or with its top left out, hangs below it).
 * The first file proposes who reports; later ones do so for new units only. Missing units stay where they are.
 */
export function matchUnits<T extends TreeUnit>({
  units,
  known,
  agencyName,
  rejected = 0,
  newId,
}: MatchFacts<T>): UnitChanges {
  const root = known.find(({ parentId, gone }) => parentId === null && !gone) ?? null;
  const byCode = new Map(known.map((unit) => [unit.code, unit]));
  const isRemnant = rejected >= units.length && unitNameKey(units[0]?.name ?? "") !== unitNameKey(agencyName);
  const top = ownNode(units, root, byCode, isRemnant);
  const proposed = proposeReporting(units);
  const isFirst = !known.some(({ reporting }) => reporting);

  const changes: UnitChanges = { create: [], update: [], unchanged: 0, missing: [] };
  const rootId = root?.id ?? newId();
  if (!root && !top && units.length > 0) changes.create.push(ownRoot(rootId, agencyName));
  const ids = new Map(units.map((unit) => [unit.code, unit === top ? rootId : (byCode.get(unit.code)?.id ?? newId())]));
  const seen = new Set([rootId]);

  for (const [at, unit] of units.entries()) {
    const id = ids.get(unit.code) ?? newId();
    const before = unit === top ? root : (byCode.get(unit.code) ?? null);
    const parentId = unit === top ? null : (unit.depth > 0 && ids.get(unit.parentCode ?? "")) || rootId;
    seen.add(id);
    const place = { id, parentId, code: unit.code, name: unit.name, position: at + 1 };
    if (!before) {
      changes.create.push({ ...place, kind: guessKind(unit.name), reporting: proposed.has(unit.code) });
      continue;
    }
    const reporting = isFirst ? proposed.has(unit.code) : before.reporting;
    const after = { ...place, kind: guessedAnew(before, unit.name), reporting };
    const moved = parentId !== before.parentId;
    const told =
      moved || before.gone || (["code", "name", "kind", "reporting"] as const).some((f) => after[f] !== before[f]);
    if (!told) changes.unchanged += 1;
    if (told || after.position !== before.position) changes.update.push({ ...after, before, moved, reordered: !told });
  }
  changes.missing = known.filter(({ id, gone }) => !gone && !seen.has(id));
  return changes;
}

/** The file's row for the agency itself: the one with its code, else its only top unless most of the file is gone. */
function ownNode<T extends TreeUnit>(
  units: readonly PlacedUnit<T>[],
  root: KnownUnit | null,
  byCode: ReadonlyMap<string | null, KnownUnit>,
  isRemnant: boolean,
): PlacedUnit<T> | null {
  const tops = units.filter(({ depth, parentCode }) => depth === 0 && parentCode === null);
  const same = root?.code ? tops.find(({ code }) => code === root.code) : undefined;
  if (same) return same;
  const [only, another] = units.filter(({ depth }) => depth === 0);
  if (!only || another || only.parentCode !== null || isRemnant) return null;
  // An ordinary unit that the file now shows at the top stays the unit it was.
  return byCode.has(only.code) ? null : only;
}

function ownRoot(id: string, name: string): UnitFields {
  return { id, parentId: null, code: null, name, kind: "LAINNYA", reporting: false, position: 0 };
}
