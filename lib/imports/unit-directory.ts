/** One unit as the directory needs it; `parentCode` null at the top. */
export type UnitEntry = { code: string; name: string; parentCode: string | null };

/** The units of an agency, found by UNOR ID or by name. */
export type UnitDirectory = {
  byCode: ReadonlyMap<string, UnitEntry>;
  byName: ReadonlyMap<string, readonly UnitEntry[]>;
};

export type UnitFinding =
  /** `beside`: the work unit that the row names, which this unit does not belong to. */
  | { ok: true; code: string; beside?: string }
  | { ok: false; column: "UNOR ID" | "UNOR NAMA" | "SATUAN KERJA"; reason: string };

/** Builds the directory; of units with one code the first counts. */
export function unitDirectory(units: Iterable<UnitEntry>): UnitDirectory {
  const byCode = new Map<string, UnitEntry>();
  const byName = new Map<string, UnitEntry[]>();
  for (const unit of units) {
    if (byCode.has(codeKey(unit.code))) continue;
    byCode.set(codeKey(unit.code), unit);
    const namesakes = byName.get(unitNameKey(unit.name));
    if (namesakes) namesakes.push(unit);
    else byName.set(unitNameKey(unit.name), [unit]);
  }
  return { byCode, byName };
}

/** Identifiers are compared without regard to case: SIASN writes GUIDs both ways. */
function codeKey(code: string): string {
  return code.toUpperCase();
}

/** A unit's name for comparison: `SDN 1 Kajangan` = `SD NEGERI 1 KAJANGAN`, `Kec. X` = `Kecamatan X`. */
export function unitNameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, " dan ")
    .replace(/\b(sd|smp|tk|sma|smk)n\b/g, "$1 negeri")
    .replace(/\bkec\b\.?/g, "kecamatan")
    .replace(/\bkel\b\.?/g, "kelurahan")
    .replace(/\buptd\b/g, "upt")
    .replace(/[^a-z0-9]/g, "");
}

/**
 * The unit of a person. A UNOR ID decides alone: one that is unknown is refused even when the name would fit. Without
 * it the name decides, among units of that name the one below one of the work units named.
 */
export function findUnit(
  directory: UnitDirectory,
  wanted: { code: string; name: string; workUnits: readonly string[] },
): UnitFinding {
  if (wanted.code !== "") {
    const unit = directory.byCode.get(codeKey(wanted.code));
    if (unit) return foundUnit(directory, unit, wanted.workUnits);
    return refuse(
      "UNOR ID",
      `UNOR ID ${wanted.code} tidak ada dalam susunan unit. Muat HierarkiUnor terbaru lebih dahulu.`,
    );
  }
  const workUnits = wanted.workUnits.filter((name) => name !== "");
  const column = wanted.name === "" ? "SATUAN KERJA" : "UNOR NAMA";
  const name = wanted.name || workUnits[0];
  if (!name) return refuse("UNOR ID", "Unit kerja kosong. Isi UNOR ID, atau UNOR NAMA beserta SATUAN KERJA.");

  const namesakes = directory.byName.get(unitNameKey(name)) ?? [];
  if (namesakes.length === 0)
    return refuse(column, `Unit "${name}" tidak ada dalam susunan unit. Samakan namanya dengan HierarkiUnor.`);
  const keys = new Set(workUnits.map(unitNameKey));
  const below = namesakes.filter((unit) => hasAncestorNamed(directory, unit, keys));
  const found = namesakes.length === 1 ? namesakes : below;
  if (found.length === 1 && found[0]) return foundUnit(directory, found[0], workUnits);
  return refuse(
    column,
    `Nama unit "${name}" dimiliki ${namesakes.length} unit. Isi UNOR ID, atau SATUAN KERJA yang membawahkannya.`,
  );
}

/** The unit decides. A work unit elsewhere in the tree is told; one that the tree does not know says nothing. */
function foundUnit(directory: UnitDirectory, unit: UnitEntry, workUnits: readonly string[]): UnitFinding {
  const known = workUnits.filter((name) => name !== "" && directory.byName.has(unitNameKey(name)));
  const beside = hasAncestorNamed(directory, unit, new Set(known.map(unitNameKey))) ? undefined : known[0];
  return beside ? { ok: true, code: unit.code, beside } : { ok: true, code: unit.code };
}

function hasAncestorNamed(directory: UnitDirectory, unit: UnitEntry, keys: ReadonlySet<string>): boolean {
  const passed = new Set<string>();
  for (let at: UnitEntry | undefined = unit; at && !passed.has(at.code); ) {
    if (keys.has(unitNameKey(at.name))) return true;
    passed.add(at.code);
    at = at.parentCode === null ? undefined : directory.byCode.get(codeKey(at.parentCode));
  }
  return false;
}

function refuse(column: "UNOR ID" | "UNOR NAMA" | "SATUAN KERJA", reason: string): UnitFinding {
  return { ok: false, column, reason };
}
