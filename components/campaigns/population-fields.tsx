import { FormSection } from "@/components/campaigns/form-section";
import { FieldError } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { type DraftValues, firstOf, valuesOf } from "@/lib/campaigns/form-draft";
import { employmentTypeNames, employmentTypes, tierNames, tiers } from "@/lib/employees/terms";

type FieldsProps = {
  readonly values: DraftValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly units: readonly { readonly id: string; readonly name: string }[];
};

/** Who must sign: kinds of employment, tiers, units. What is left open means everybody. */
export function PopulationFields({ values, errors, units }: FieldsProps) {
  return (
    <FormSection
      id="sasaran"
      title="Sasaran"
      lead="Siapa yang wajib menandatangani. Pegawai yang cuti di luar tanggungan negara dan sejenisnya tercatat sebagai dikecualikan."
    >
      <Choices
        name="employmentTypes"
        id="population.employmentTypes"
        legend="Jenis pegawai"
        error={errors["population.employmentTypes"]}
        options={employmentTypes.map((type) => ({ value: type, label: employmentTypeNames[type] }))}
        chosen={valuesOf(values, "employmentTypes")}
      />
      <Choices
        name="tiers"
        id="population.tiers"
        legend="Jenjang jabatan"
        hint="Tanpa pilihan berarti semua jenjang."
        error={errors["population.tiers"]}
        options={tiers.map((tier) => ({ value: tier, label: tierNames[tier] }))}
        chosen={valuesOf(values, "tiers")}
      />
      <div className="group grid gap-3">
        <RadioGroup
          name="units"
          id="unit-sasaran"
          label="Unit"
          options={[
            { value: "all", label: "Semua unit" },
            { value: "some", label: "Unit tertentu, dengan semua unit di bawahnya" },
          ]}
          defaultValue={firstOf(values, "units") || "all"}
        />
        <div className="hidden max-h-96 overflow-y-auto border-y border-line group-has-[[value=some]:checked]:block">
          <Choices
            name="unitIds"
            id="population.unitIds"
            legend="Unit yang wajib"
            error={errors["population.unitIds"]}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={valuesOf(values, "unitIds")}
          />
        </div>
      </div>
    </FormSection>
  );
}

type ChoicesProps = {
  readonly name: string;
  readonly id: string;
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
};

function Choices({ name, id, legend, hint, error, options, chosen }: ChoicesProps) {
  return (
    <fieldset id={id} tabIndex={-1} className={error ? "border-l-4 border-bad pl-3.5" : undefined}>
      <legend className="pb-1 text-14 font-semibold">{legend}</legend>
      {hint && <p className="text-14 text-quiet">{hint}</p>}
      {error && <FieldError id={id} message={error} />}
      <div className="grid gap-x-6 sm:grid-cols-2">
        {options.map(({ value, label }) => (
          <label key={value} className="grid min-h-11 grid-cols-[1.5rem_1fr] items-center gap-3 py-1.5">
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              className="tick"
              aria-invalid={error ? true : undefined}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
