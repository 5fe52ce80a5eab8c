import { FormSection } from "@/components/campaigns/form-section";
import { Rows } from "@/components/campaigns/rows";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { type DraftValues, rowsOf } from "@/lib/campaigns/form-draft";
import { contestNames, contestTypes } from "@/lib/campaigns/schema";

type FieldsProps = { readonly values: DraftValues; readonly errors: Readonly<Record<string, string>> };

const blank = { contestType: "", contestYear: "", contestVotingOn: "", contestTitle: "" };
const options = [
  { value: "", label: "Pilih jenis pemilihan" },
  ...contestTypes.map((type) => ({ value: type, label: contestNames[type] })),
];

/** The contests that the pact is for: their names and years go into the words. */
export function ContestFields({ values, errors }: FieldsProps) {
  const rows = rowsOf(values, ["contestType", "contestYear", "contestVotingOn", "contestTitle"]);
  return (
    <FormSection
      id="contests"
      title="Pemilihan"
      lead="Satu atau beberapa. Jenis dan tahun menjadi isi {kontestasi} dan {tahun} dalam naskah; hari pemungutan suara hanya untuk menimbang tenggat."
      error={errors.contests}
    >
      <Rows start={rows.length > 0 ? rows : [blank]} blank={blank} most={4} noun="pemilihan">
        {(row, index) => (
          <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_6rem_12rem] sm:items-end">
            <Select
              name="contestType"
              id={`contests.${index}.type`}
              label="Jenis"
              options={options}
              defaultValue={row.contestType}
              error={errors[`contests.${index}.type`]}
            />
            <TextInput
              name="contestYear"
              id={`contests.${index}.year`}
              label="Tahun"
              inputMode="numeric"
              maxLength={4}
              defaultValue={row.contestYear}
              error={errors[`contests.${index}.year`]}
            />
            <TextInput
              name="contestVotingOn"
              id={`contests.${index}.votingOn`}
              type="date"
              label="Hari pemungutan suara"
              optional
              defaultValue={row.contestVotingOn}
              error={errors[`contests.${index}.votingOn`]}
            />
            <div className="sm:col-span-3">
              <TextInput
                name="contestTitle"
                id={`contests.${index}.title`}
                label="Sebutan dalam naskah"
                hint="Bila jenisnya saja belum jelas, misalnya Pemungutan Suara Ulang Pemilihan Wali Kota Contoh."
                optional
                maxLength={120}
                defaultValue={row.contestTitle}
                error={errors[`contests.${index}.title`]}
              />
            </div>
          </div>
        )}
      </Rows>
    </FormSection>
  );
}
