import { FormSection } from "@/components/campaigns/form-section";
import { PopulationFacts, type PopulationFigures } from "@/components/campaigns/population-facts";
import { RuleFields, type RuleUnits } from "@/components/campaigns/rule-fields";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import { type AgencyTerms, unitTerm } from "@/lib/agencies/terms";
import { type DraftValues, firstOf, valuesOf } from "@/lib/campaigns/form-draft";

type FieldsProps = {
  readonly values: DraftValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly units: RuleUnits;
  readonly found: RuleUnits;
  readonly standings: readonly string[];
  /** The agency's words for places and for those who report. */
  readonly terms: AgencyTerms;
  /** What the rule means today, once it was asked for. */
  readonly figures: PopulationFigures | null;
};

/** Who must sign, and how many that are. */
export function PopulationFields({ values, errors, units, found, standings, terms, figures }: FieldsProps) {
  const cohorts = valuesOf(values, "cohortNames").filter(Boolean);
  return (
    <FormSection
      id="sasaran"
      title="Sasaran"
      lead="Siapa yang wajib menandatangani. Pegawai yang cuti di luar tanggungan negara dan sejenisnya tercatat sebagai dikecualikan."
    >
      <RuleFields path="population" {...{ values, errors, units, found, standings, terms }} />
      {cohorts.length > 0 && (
        <>
          {cohorts.map((name) => (
            <input key={name} type="hidden" name="cohortNames" value={name} />
          ))}
          <Checkbox
            name="keepCohorts"
            label={`Sertakan kelompok tambahan: ${cohorts.join(", ")}`}
            hint="Kelompok yang bergabung pada kegiatan terdahulu, dengan syaratnya sendiri."
            defaultChecked={firstOf(values, "keepCohorts") !== ""}
          />
        </>
      )}
      <div>
        <SubmitButton name="langkah" value="hitung" look="outline" pendingLabel="Menghitung">
          Hitung sasaran
        </SubmitButton>
      </div>
      {figures && (
        <div role="status" className="min-w-0">
          <PopulationFacts population={figures} term={unitTerm(terms)} />
        </div>
      )}
    </FormSection>
  );
}
