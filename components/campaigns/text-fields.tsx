import { FormSection } from "@/components/campaigns/form-section";
import { OwnTextFields } from "@/components/campaigns/own-text-fields";
import { PledgeWords } from "@/components/campaigns/pledge-words";
import { RadioGroup } from "@/components/ui/radio-group";
import { type DraftValues, firstOf } from "@/lib/campaigns/form-draft";
import { pemiluPledge, pilkadaPledge } from "@/lib/documents/standard-pledges";

type FieldsProps = { readonly values: DraftValues; readonly errors: Readonly<Record<string, string>> };

const choices = [
  { value: "pemilu", label: "Naskah standar Pemilu", hint: "Empat butir; menyebut calon tertentu." },
  { value: "pilkada", label: "Naskah standar Pilkada", hint: "Empat butir; menyebut pasangan calon tertentu." },
  { value: "own", label: "Naskah sendiri", hint: "Satu sampai dua belas butir." },
];

/** The words of the pact: a standard text, or one's own. Which part shows follows the choice, also without script. */
export function TextFields({ values, errors }: FieldsProps) {
  return (
    <FormSection
      id="text"
      title="Naskah pakta"
      lead="Isian {kontestasi}, {tahun}, {instansi}, dan {unit} diganti untuk setiap pegawai."
      error={errors.text}
    >
      <div className="group grid gap-4">
        <RadioGroup
          name="text"
          id="naskah"
          label="Naskah yang dipakai"
          options={choices}
          defaultValue={firstOf(values, "text") || "pemilu"}
        />
        <div className="hidden group-has-[[value=pemilu]:checked]:block">
          <PledgeWords text={pemiluPledge} />
        </div>
        <div className="hidden group-has-[[value=pilkada]:checked]:block">
          <PledgeWords text={pilkadaPledge} />
        </div>
        <div className="hidden gap-4 group-has-[[value=own]:checked]:grid">
          <OwnTextFields values={values} errors={errors} />
        </div>
      </div>
    </FormSection>
  );
}
