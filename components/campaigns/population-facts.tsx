import { FactsStrip } from "@/components/ui/facts-strip";
import { employmentTypeNames, employmentTypes, tierNames, tiers } from "@/lib/employees/terms";
import { formatCount } from "@/lib/format/number";

type PopulationFactsProps = {
  readonly population: {
    readonly obligated: number;
    readonly exempt: number;
    readonly byType: Readonly<Record<string, number>>;
    readonly byTier: Readonly<Record<string, number>>;
    readonly units: number;
  };
};

/** How many people the rule means today. */
export function PopulationFacts({ population: { obligated, exempt, byType, byTier, units } }: PopulationFactsProps) {
  const types = employmentTypes.filter((type) => byType[type]);
  const levels = tiers.filter((tier) => byTier[tier]);
  return (
    <>
      <FactsStrip
        facts={[
          { label: "Sasaran", value: formatCount(obligated) },
          { label: "Wajib menandatangani", value: formatCount(obligated - exempt) },
          { label: "Dikecualikan sejak awal", value: formatCount(exempt), note: "menurut kedudukan hukum" },
          { label: "Unit pelapor", value: formatCount(units) },
        ]}
      />
      <p className="pt-2 text-13 text-quiet tabular-nums">
        {types.map((type) => `${employmentTypeNames[type]} ${formatCount(byType[type] ?? 0)}`).join(" · ")}
      </p>
      <p className="text-13 text-quiet tabular-nums">
        {levels.map((tier) => `${tierNames[tier]} ${formatCount(byTier[tier] ?? 0)}`).join(" · ")}
      </p>
    </>
  );
}
