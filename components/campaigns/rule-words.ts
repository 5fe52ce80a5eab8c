import { dayShort } from "@/components/monitoring/day";
import { placeKindName } from "@/lib/agencies/place-kind";
import type { AgencyTerms } from "@/lib/agencies/terms";
import type { PopulationRule } from "@/lib/campaigns/population-rule";
import { employmentTypeNames, tierNames } from "@/lib/employees/terms";

type Units = readonly { readonly id: string; readonly name: string }[];

/** What a rule asks, matter by matter; the newer matters only where it asks for them. */
export function ruleItems(rule: PopulationRule, units: Units, terms: AgencyTerms): { term: string; detail: string }[] {
  const named = units.filter(({ id }) => rule.unitIds.includes(id)).map(({ name }) => name);
  const { appointedFrom: from, appointedUntil: until } = rule;
  const days = [from && `sejak ${dayShort(from)}`, until && `sampai ${dayShort(until)}`].filter(Boolean).join(" ");
  const all = (words: string) => words || "Semua";
  return [
    { term: "Jenis pegawai", detail: rule.employmentTypes.map((type) => employmentTypeNames[type]).join(", ") },
    { term: "Jenjang jabatan", detail: all(rule.tiers.map((tier) => tierNames[tier]).join(", ")) },
    { term: "Jenis unit", detail: rule.unitKinds.map((kind) => placeKindName(kind, terms)).join(", ") },
    { term: "Unit", detail: all(named.join(", ")) },
    { term: "Tanggal pengangkatan", detail: from === until && from ? dayShort(from) : days },
    { term: "Kedudukan hukum", detail: rule.legalStandings.join(", ") },
  ].filter(({ detail }) => detail !== "");
}

/** A rule in one line: "PPPK; Tanggal pengangkatan 1 Jun 2028". */
export function ruleWords(rule: PopulationRule, units: Units, terms: AgencyTerms): string {
  return ruleItems(rule, units, terms)
    .filter(({ detail }) => detail !== "Semua")
    .map(({ term, detail }) => (term === "Jenis pegawai" ? detail : `${term} ${detail}`))
    .join("; ");
}
