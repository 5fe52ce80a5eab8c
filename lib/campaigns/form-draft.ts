import { proposedName } from "@/lib/campaigns/rules";
import { type CampaignDraft, type Contest, contestSchema } from "@/lib/campaigns/schema";
import { isJointDecree, jointDecree } from "@/lib/campaigns/standard-bases";
import { type StandardText, standardOf, standardTexts } from "@/lib/campaigns/standard-texts";
import type { PledgeText } from "@/lib/documents/pledge-text";
import { pemiluPledge } from "@/lib/documents/standard-pledges";

/** Values of the form by field name, as typed: what it is drawn from, first and after a refusal. */
export type DraftValues = Record<string, string | string[]>;

/** All values of a repeated field; a single one arrives as a string. */
export function valuesOf(values: DraftValues, name: string): string[] {
  const value = values[name];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** The value of a field that stands once. */
export function firstOf(values: DraftValues, name: string): string {
  return valuesOf(values, name)[0] ?? "";
}

/** Rows of fields that stand beside each other under repeated names; rows left blank are dropped. */
export function rowsOf<N extends string>(values: DraftValues, names: readonly N[]): Record<N, string>[] {
  const columns = names.map((name) => valuesOf(values, name));
  const length = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length }, (_, row) => columns.map((column) => column[row] ?? ""))
    .filter((cells) => cells.some((cell) => cell.trim() !== ""))
    .map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index]])) as Record<N, string>);
}

/** The contests that the rows name, not yet checked: the command's schema does that, under the same paths. */
export function contestsFromValues(values: DraftValues) {
  return rowsOf(values, ["contestType", "contestYear", "contestVotingOn", "contestTitle"]).map((row) => ({
    type: row.contestType,
    year: row.contestYear,
    ...(row.contestVotingOn && { votingOn: row.contestVotingOn }),
    ...(row.contestTitle.trim() && { title: row.contestTitle }),
  }));
}

/** Those contests that are whole already, while the others are still being typed. */
export function contestsSoFar(values: DraftValues): Contest[] {
  return contestsFromValues(values).flatMap((row) => contestSchema.safeParse(row).data ?? []);
}

/** The joint decree where it is ticked, then what was typed. */
export function basesFromValues(values: DraftValues) {
  const bases = rowsOf(values, ["basisNumber", "basisDate", "basisTitle"]).map((row) => ({
    number: row.basisNumber,
    date: row.basisDate || null,
    title: row.basisTitle,
  }));
  return firstOf(values, "jointDecree") ? [jointDecree, ...bases] : bases;
}

export function optionsFromValues(values: DraftValues) {
  return {
    votingRightNotice: firstOf(values, "votingRightNotice") !== "",
    witnessBlock: firstOf(values, "witnessBlock") !== "",
  };
}

/** The standard words that were chosen, or one's own. */
export function textFromValues(values: DraftValues) {
  const choice = firstOf(values, "text");
  return choice in standardTexts ? standardTexts[choice as StandardText] : ownText(values);
}

/** The name that was typed; left blank, the one that its contests propose. While they are amiss, they alone are asked for. */
export function nameFromValues(values: DraftValues): string {
  return firstOf(values, "name").trim() || proposedName(contestsSoFar(values)) || "Pakta Integritas Netralitas ASN";
}

/** The draft that all values together mean. */
export function draftFromValues(values: DraftValues) {
  return {
    name: nameFromValues(values),
    deadline: firstOf(values, "deadline"),
    contests: contestsFromValues(values),
    legalBases: basesFromValues(values),
    population: ruleFromValues(values),
    options: optionsFromValues(values),
    text: textFromValues(values),
  };
}

/** The rule that the fields of one hold, not yet checked. */
export function ruleFromValues(values: DraftValues) {
  const nonAsn = firstOf(values, "nonAsn") !== "" ? ["NON_ASN"] : [];
  return {
    employmentTypes: [...valuesOf(values, "employmentTypes"), ...nonAsn],
    tiers: valuesOf(values, "tiers"),
    unitIds: firstOf(values, "units") === "some" ? valuesOf(values, "unitIds") : [],
    unitKinds: valuesOf(values, "unitKinds"),
    appointedFrom: firstOf(values, "appointedFrom") || null,
    appointedUntil: firstOf(values, "appointedUntil") || null,
    legalStandings: valuesOf(values, "legalStandings"),
  };
}

/** The fields' values for a rule that stands. */
function valuesOfRule(rule: CampaignDraft["population"]): DraftValues {
  return {
    employmentTypes: rule.employmentTypes.filter((type) => type !== "NON_ASN"),
    nonAsn: rule.employmentTypes.includes("NON_ASN") ? "on" : "",
    tiers: [...rule.tiers],
    units: rule.unitIds.length > 0 ? "some" : "all",
    unitIds: [...rule.unitIds],
    unitKinds: [...rule.unitKinds],
    appointedFrom: rule.appointedFrom ?? "",
    appointedUntil: rule.appointedUntil ?? "",
    legalStandings: [...rule.legalStandings],
  };
}

/** The words as the fields hold them. */
export function ownText(values: DraftValues) {
  return {
    title: firstOf(values, "title").replace(/\r\n/g, "\n"),
    opening: firstOf(values, "opening"),
    points: valuesOf(values, "points").filter((point) => point.trim() !== ""),
    closing: firstOf(values, "closing"),
    statement: firstOf(values, "statement"),
  };
}

/** The fields' values for words that stand. */
export function valuesOfText({ title, opening, points, closing, statement }: PledgeText): DraftValues {
  return { title, opening, points: [...points], closing, statement };
}

/** The steps' values for a draft that stands, or for one copied from an earlier campaign. */
export function valuesFromDraft(draft: CampaignDraft): DraftValues {
  const own = draft.legalBases.filter((basis) => !isJointDecree(basis));
  const { title, opening, points, closing, statement } = draft.text;
  return {
    name: draft.name,
    deadline: draft.deadline,
    contestType: draft.contests.map(({ type }) => type),
    contestYear: draft.contests.map(({ year }) => String(year)),
    contestVotingOn: draft.contests.map(({ votingOn }) => votingOn ?? ""),
    contestTitle: draft.contests.map(({ title }) => title ?? ""),
    jointDecree: own.length < draft.legalBases.length ? "on" : "",
    basisNumber: own.map(({ number }) => number),
    basisDate: own.map(({ date }) => date ?? ""),
    basisTitle: own.map((basis) => basis.title),
    ...valuesOfRule(draft.population),
    cohortNames: (draft.population.cohorts ?? []).map(({ name }) => name),
    keepCohorts: "on",
    votingRightNotice: draft.options.votingRightNotice ? "on" : "",
    witnessBlock: draft.options.witnessBlock ? "on" : "",
    text: standardOf(draft.text) ?? "own",
    title,
    opening,
    points: [...points],
    closing,
    statement,
  };
}

/** What a campaign written from nothing starts with. */
export function emptyDraft(): DraftValues {
  const { title, opening, points, closing, statement } = pemiluPledge;
  return {
    jointDecree: "on",
    employmentTypes: ["PNS", "CPNS", "PPPK", "PPPK_PARUH_WAKTU"],
    units: "all",
    votingRightNotice: "on",
    text: "pemilu",
    title,
    opening,
    points: [...points],
    closing,
    statement,
  };
}
