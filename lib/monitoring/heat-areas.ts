import type { UnitNode } from "@/lib/monitoring/roll-up";
import { missing } from "@/lib/monitoring/rules";

export type HeatSource = {
  id: string;
  name: string;
  rate: number | null;
  remaining: number;
  /** Undivided units, the lowest rate first; nobody obligated last. */
  units: { id: string; name: string; rate: number | null }[];
};

/**
 * The undivided units beneath the first node, grouped by its child that holds them; what hangs on it directly makes an
 * area of its own. Nothing unless some child is divided. The lowest rate first.
 */
export function heatAreas(nodes: readonly UnitNode[]): HeatSource[] {
  const [top, ...below] = nodes;
  if (!top) return [];
  const children = below.filter(({ parentId }) => parentId === top.id);
  const divided = children.filter(({ leaf }) => !leaf);
  if (divided.length === 0) return [];
  const shorten = withoutCommonWords(divided.map(({ name }) => name));
  const areas = divided.map((child) => ({
    ...summary(child.id, shorten(child.name), child.totals.rate, missing(child.totals)),
    units: squares(below.filter((node) => node.leaf && node.left > child.left && node.right < child.right)),
  }));
  const direct = children.filter(({ leaf }) => leaf);
  if (direct.length > 0) {
    const done = direct.reduce((sum, { totals }) => sum + totals.done, 0);
    const left = direct.reduce((sum, { totals }) => sum + missing(totals), 0);
    areas.push({
      ...summary(top.id, "Langsung di bawahnya", done + left > 0 ? done / (done + left) : null, left),
      units: squares(direct),
    });
  }
  return areas.sort((a, b) => (a.rate ?? 2) - (b.rate ?? 2));
}

const summary = (id: string, name: string, rate: number | null, remaining: number) => ({ id, name, rate, remaining });

/** "Korwil Pendidikan Kecamatan Jatiroto" among its like is "Jatiroto": the words that all begin with say nothing. */
function withoutCommonWords(names: readonly string[]): (name: string) => string {
  const [first = [], ...others] = names.map((name) => name.split(" "));
  if (others.length === 0) return (name) => name;
  const shortest = Math.min(...[first, ...others].map(({ length }) => length));
  let common = 0;
  while (common < shortest - 1 && others.every((words) => words[common] === first[common])) common += 1;
  return (name) => name.split(" ").slice(common).join(" ");
}

function squares(leaves: readonly UnitNode[]): HeatSource["units"] {
  return leaves
    .map(({ id, name, totals }) => ({ id, name, rate: totals.rate }))
    .sort((a, b) => (a.rate ?? 2) - (b.rate ?? 2));
}
