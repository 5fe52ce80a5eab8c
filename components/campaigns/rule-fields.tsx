import { Choices } from "@/components/campaigns/choices";
import { UnitSearch } from "@/components/campaigns/unit-search";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextInput } from "@/components/ui/text-input";
import { PLACE_KINDS, placeKindName } from "@/lib/agencies/place-kind";
import type { AgencyTerms } from "@/lib/agencies/terms";
import { type DraftValues, firstOf, valuesOf } from "@/lib/campaigns/form-draft";
import { employmentTypeNames, employmentTypes, tierNames, tiers } from "@/lib/employees/terms";

export type RuleUnits = readonly { readonly id: string; readonly name: string }[];

type RuleFieldsProps = {
  readonly values: DraftValues;
  readonly errors: Readonly<Record<string, string>>;
  /** Where the messages of the rule stand: "population" or "rule". */
  readonly path: string;
  readonly units: RuleUnits;
  /** Units of any rank that were looked for, or are chosen already. */
  readonly found: RuleUnits;
  readonly standings: readonly string[];
  /** The agency's words for places and for those who report. */
  readonly terms: AgencyTerms;
};

/** One rule: kinds of employment, tiers, places, units, appointment, legal standing. What is left open means all. */
export function RuleFields({ values, errors, path, units, found, standings, terms }: RuleFieldsProps) {
  const at = (field: string) => `${path}.${field}`;
  const known = new Set(units.map(({ id }) => id));
  const offered = [...found.filter(({ id }) => !known.has(id)), ...units];
  const chosenStandings = valuesOf(values, "legalStandings");
  const named = [...standings, ...chosenStandings.filter((name) => !standings.includes(name))];
  return (
    <>
      <Choices
        name="employmentTypes"
        id={at("employmentTypes")}
        legend="Jenis pegawai"
        error={errors[at("employmentTypes")]}
        options={employmentTypes
          .filter((type) => type !== "NON_ASN")
          .map((type) => ({ value: type, label: employmentTypeNames[type] }))}
        chosen={valuesOf(values, "employmentTypes")}
      />
      <Checkbox
        name="nonAsn"
        label="Sertakan pegawai non-ASN"
        hint={
          path === "population"
            ? "Pegawai yang bekerja di unit, tetapi bukan PNS atau PPPK, dari semua unit dalam sasaran. Bila hanya dari unit tertentu, kosongkan, lalu tambahkan sebagai kelompok sesudah kegiatan dibuka."
            : "Pegawai yang bekerja di unit, tetapi bukan PNS atau PPPK."
        }
        defaultChecked={firstOf(values, "nonAsn") !== ""}
      />
      <Choices
        name="tiers"
        id={at("tiers")}
        legend="Jenjang jabatan"
        hint="Tanpa pilihan berarti semua jenjang."
        error={errors[at("tiers")]}
        options={tiers.map((tier) => ({ value: tier, label: tierNames[tier] }))}
        chosen={valuesOf(values, "tiers")}
      />
      <Choices
        name="unitKinds"
        id={at("unitKinds")}
        legend="Jenis unit"
        hint="Tanpa pilihan berarti semua jenis. Bidang, seksi, dan UPT mengikuti unit di atasnya; sekolah, puskesmas, dan kelurahan tidak."
        error={errors[at("unitKinds")]}
        options={PLACE_KINDS.map((kind) => ({ value: kind, label: placeKindName(kind, terms) }))}
        chosen={valuesOf(values, "unitKinds")}
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
        <div className="hidden gap-3 group-has-[[value=some]:checked]:grid">
          <UnitSearch
            value={firstOf(values, "unitSearch")}
            hint="Nama sekolah, puskesmas, bagian, atau unit lain yang tidak ada dalam daftar di bawah."
          />
          <div className="max-h-96 overflow-y-auto border-y border-line">
            <Choices
              name="unitIds"
              id={at("unitIds")}
              legend="Unit yang wajib"
              error={errors[at("unitIds")]}
              options={offered.map(({ id, name }) => ({ value: id, label: name }))}
              chosen={valuesOf(values, "unitIds")}
            />
          </div>
        </div>
      </div>
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <TextInput
          name="appointedFrom"
          id={at("appointedFrom")}
          type="date"
          label="Diangkat (TMT) sejak"
          optional
          className="max-w-48"
          defaultValue={firstOf(values, "appointedFrom")}
          error={errors[at("appointedFrom")]}
        />
        <TextInput
          name="appointedUntil"
          id={at("appointedUntil")}
          type="date"
          label="Sampai"
          optional
          className="max-w-48"
          defaultValue={firstOf(values, "appointedUntil")}
          error={errors[at("appointedUntil")]}
        />
      </div>
      {named.length > 0 && (
        <Choices
          name="legalStandings"
          id={at("legalStandings")}
          legend="Kedudukan hukum"
          hint="Tanpa pilihan berarti semua."
          error={errors[at("legalStandings")]}
          options={named.map((name) => ({ value: name, label: name }))}
          chosen={chosenStandings}
        />
      )}
    </>
  );
}
