import { Choices } from "@/components/campaigns/choices";
import type { RuleUnits } from "@/components/campaigns/rule-fields";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { PLACE_KINDS, placeKindName } from "@/lib/agencies/place-kind";
import { type AgencyTerms, midSentence } from "@/lib/agencies/terms";
import type { WaveRow } from "@/lib/campaigns/wave-form";
import { employmentTypeNames, employmentTypes, tierNames, tiers } from "@/lib/employees/terms";
import { formatCount } from "@/lib/format/number";

type WaveFieldsProps = {
  readonly row: WaveRow;
  readonly index: number;
  readonly errors: Readonly<Record<string, string>>;
  readonly units: RuleUnits;
  /** The agency's words for places and for those who report. */
  readonly terms: AgencyTerms;
  /** How many people would be in it; null until it was asked for. */
  readonly people: number | null;
};

/** One wave: its name, window and rule. */
export function WaveFields({ row, index, errors, units, terms, people }: WaveFieldsProps) {
  const at = (field: string) => `waves.${index}.${field}`;
  const name = (field: string) => `${index}.${field}`;
  const rule = errors[at("rule")];
  const list = (
    field: "tiers" | "unitKinds" | "employmentTypes",
    legend: string,
    names: Record<string, string>,
    hint?: string,
  ) => (
    <Choices
      name={name(field)}
      id={at(`rule.${field}`)}
      legend={legend}
      hint={hint}
      error={errors[at(`rule.${field}`)]}
      options={Object.entries(names).map(([value, label]) => ({ value, label }))}
      chosen={row[field]}
      wide
    />
  );
  return (
    <fieldset id={at("rule")} tabIndex={-1} className="grid min-w-0 gap-4">
      <legend className="text-16 font-bold">
        Gelombang {index + 1}
        {people !== null && (
          <span className="text-14 font-normal text-quiet tabular-nums"> · {formatCount(people)} pegawai</span>
        )}
      </legend>
      {rule && <FieldError id={at("rule")} message={rule} />}
      <input type="hidden" name={name("id")} value={row.id} />
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_11rem_11rem]">
        <TextInput
          name={name("name")}
          id={at("name")}
          label="Nama"
          defaultValue={row.name}
          maxLength={80}
          error={errors[at("name")]}
        />
        <TextInput
          name={name("opensOn")}
          id={at("opensOn")}
          type="date"
          label="Hari pertama"
          optional
          defaultValue={row.opensOn}
          error={errors[at("opensOn")]}
        />
        <TextInput
          name={name("closesOn")}
          id={at("closesOn")}
          type="date"
          label="Hari terakhir"
          optional
          defaultValue={row.closesOn}
          error={errors[at("closesOn")]}
        />
      </div>
      {list("tiers", "Jenjang jabatan", Object.fromEntries(tiers.map((tier) => [tier, tierNames[tier]])))}
      {list(
        "unitKinds",
        "Jenis unit",
        Object.fromEntries(PLACE_KINDS.map((kind) => [kind, placeKindName(kind, terms)])),
        `Sekolah, puskesmas, dan ${midSentence(terms.ward)} tidak ikut induknya. Centang pula bila termasuk.`,
      )}
      {list(
        "employmentTypes",
        "Jenis pegawai",
        Object.fromEntries(employmentTypes.map((type) => [type, employmentTypeNames[type]])),
      )}
      {units.length > 0 && (
        <Choices
          name={name("unitIds")}
          id={at("rule.unitIds")}
          legend="Unit tertentu, dengan semua unit di bawahnya"
          error={errors[at("rule.unitIds")]}
          options={units.map(({ id, name: label }) => ({ value: id, label }))}
          chosen={row.unitIds}
        />
      )}
      {/* With script rows are moved and removed by their buttons, and these are not heeded. */}
      <div className="hidden flex-wrap items-end gap-4 noscript:flex">
        <TextInput
          name={name("order")}
          id={at("order")}
          label="Urutan"
          inputMode="numeric"
          defaultValue={String(index + 1)}
          className="max-w-20"
        />
        {row.id !== "" && <Checkbox name={name("drop")} label="Hapus gelombang ini" />}
      </div>
    </fieldset>
  );
}
