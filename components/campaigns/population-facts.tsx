import { type PlannedWave, Waveless } from "@/components/campaigns/waveless";
import { FactsStrip } from "@/components/ui/facts-strip";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import type { UnitTerm } from "@/lib/documents/recap-facts";
import { employmentTypeNames, employmentTypes, tierNames, tiers } from "@/lib/employees/terms";
import { formatCount } from "@/lib/format/number";

export type PopulationFigures = {
  readonly obligated: number;
  readonly exempt: number;
  readonly undated: number;
  readonly byType: Readonly<Record<string, number>>;
  readonly byTier: Readonly<Record<string, number>>;
  readonly units: number;
  readonly byUnit: readonly { unitId: string | null; name: string | null; people: number; exempt: number }[];
  readonly byWave: readonly PlannedWave[];
};

type FactsProps = {
  readonly population: PopulationFigures;
  /** What the agency calls those who report. */
  readonly term: UnitTerm;
};

/** How many people the rule means today. */
export function PopulationFacts({ population, term }: FactsProps) {
  const { obligated, exempt, undated, byType, byTier, units, byUnit, byWave } = population;
  const types = employmentTypes.filter((type) => byType[type]);
  const levels = tiers.filter((tier) => byTier[tier]);
  return (
    <>
      <FactsStrip
        facts={[
          { label: "Sasaran", value: formatCount(obligated) },
          { label: "Wajib menandatangani", value: formatCount(obligated - exempt) },
          { label: "Dikecualikan sejak awal", value: formatCount(exempt), note: "menurut kedudukan hukum" },
          { label: term.head, value: formatCount(units) },
        ]}
      />
      <p className="pt-2 text-13 text-quiet tabular-nums">
        {types.map((type) => `${employmentTypeNames[type]} ${formatCount(byType[type] ?? 0)}`).join(" · ")}
      </p>
      <p className="text-13 text-quiet tabular-nums">
        {levels.map((tier) => `${tierNames[tier]} ${formatCount(byTier[tier] ?? 0)}`).join(" · ")}
      </p>
      {byWave.length > 0 && (
        <p className="text-13 text-quiet tabular-nums">
          {byWave
            .map(({ index, name, people }) => `${index === null ? "Tanpa gelombang" : name} ${formatCount(people)}`)
            .join(" · ")}
        </p>
      )}
      <Waveless waves={byWave} />
      {undated > 0 && (
        <div className="pt-3">
          <Notice tone="warn" title={`${formatCount(undated)} pegawai tidak terhitung.`}>
            Tanggal pengangkatannya belum tercatat, sedangkan aturan sasaran menanyakannya. Isilah kolom TMT CPNS pada
            berkas pegawai, lalu muat lagi.
          </Notice>
        </div>
      )}
      {byUnit.length > 0 && (
        <details className="group/units">
          <summary className="flex min-h-11 cursor-pointer items-center gap-2 text-14 font-semibold text-accent">
            Rincian per {term.text}
            <Icon name="chevron-down" size={16} className="group-open/units:rotate-180" />
          </summary>
          <ul className="tabular-nums">
            {byUnit.map(({ unitId, name, people, exempt: spared }) => (
              <li key={unitId ?? ""} className="flex justify-between gap-4 border-b border-line py-1.5">
                <span className="min-w-0">{name ?? `Tanpa ${term.text}`}</span>
                <span className="shrink-0 text-right">
                  {formatCount(people)}
                  {spared > 0 && <span className="text-quiet"> ({formatCount(spared)} dikecualikan)</span>}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
