import { type DraftValues, firstOf, valuesOf } from "@/lib/campaigns/form-draft";
import type { WaveView } from "@/lib/campaigns/wave-schema";

const lists = ["tiers", "unitKinds", "employmentTypes", "unitIds"] as const;

/** One wave as its fields hold it, as typed. */
export type WaveRow = { id: string; name: string; opensOn: string; closesOn: string } & Record<
  (typeof lists)[number],
  string[]
>;

export const blankWave: WaveRow = {
  id: "",
  name: "",
  opensOn: "",
  closesOn: "",
  tiers: [],
  unitKinds: [],
  employmentTypes: [],
  unitIds: [],
};

/**
 * The rows of a sent form in their order: fields are "0.name", "1.tiers" and so on. Without script the order is a
 * number that was typed ("2.order") and a row goes by its own tick ("2.drop"), which "plain" says; rows left blank are
 * dropped.
 */
export function waveRows(values: DraftValues): WaveRow[] {
  const plain = firstOf(values, "plain") !== "";
  const indexes = Object.keys(values).flatMap((field) => field.match(/^(\d{1,2})\.name$/)?.[1] ?? []);
  const rows = indexes.map((index) => {
    const one = (field: string) => firstOf(values, `${index}.${field}`);
    const row = { id: one("id"), name: one("name"), opensOn: one("opensOn"), closesOn: one("closesOn") };
    const chosen = Object.fromEntries(lists.map((field) => [field, valuesOf(values, `${index}.${field}`)]));
    const place = (plain && Number(one("order"))) || Number(index) + 1;
    return { row: { ...row, ...chosen } as WaveRow, place, index: Number(index), dropped: plain && one("drop") !== "" };
  });
  return rows
    .filter(({ row, dropped }) => !dropped && !isBlank(row))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ row }) => row);
}

function isBlank(row: WaveRow): boolean {
  return (
    [row.id, row.name.trim(), row.opensOn, row.closesOn].join("") === "" && lists.every((l) => row[l].length === 0)
  );
}

/** The list that the rows mean, not yet checked. */
export function wavesFromRows(rows: readonly WaveRow[]) {
  return rows.map(({ id, name, opensOn, closesOn, ...rule }) => ({
    ...(id && { id }),
    name,
    rule,
    opensOn: opensOn || null,
    closesOn: closesOn || null,
  }));
}

/** The rows for waves that stand. */
export function rowsOfWaves(waves: readonly WaveView[]): WaveRow[] {
  return waves.map(({ id, name, opensOn, closesOn, rule }) => ({
    id,
    name,
    opensOn: opensOn ?? "",
    closesOn: closesOn ?? "",
    tiers: [...rule.tiers],
    unitKinds: [...rule.unitKinds],
    employmentTypes: [...rule.employmentTypes],
    unitIds: [...rule.unitIds],
  }));
}
