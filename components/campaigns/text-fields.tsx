import { FormSection } from "@/components/campaigns/form-section";
import { PledgeWords } from "@/components/campaigns/pledge-words";
import { Rows } from "@/components/campaigns/rows";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { type DraftValues, firstOf, valuesOf } from "@/lib/campaigns/form-draft";
import { pemiluPledge, pilkadaPledge } from "@/lib/documents/standard-pledges";

type FieldsProps = { readonly values: DraftValues; readonly errors: Readonly<Record<string, string>> };

const choices = [
  { value: "pemilu", label: "Naskah standar Pemilu", hint: "Empat butir; menyebut calon tertentu." },
  { value: "pilkada", label: "Naskah standar Pilkada", hint: "Empat butir; menyebut pasangan calon tertentu." },
  { value: "own", label: "Naskah sendiri", hint: "Satu sampai dua belas butir." },
];

/** The words of the pact: a standard text, or one's own. Which part shows follows the choice, also without script. */
export function TextFields({ values, errors }: FieldsProps) {
  const points = valuesOf(values, "points").filter((point) => point.trim() !== "");
  const line = (name: string, label: string, rows: number) => (
    <Textarea
      name={name}
      id={`text.${name}`}
      label={label}
      rows={rows}
      defaultValue={firstOf(values, name)}
      error={errors[`text.${name}`]}
    />
  );
  return (
    <FormSection
      id="text"
      title="Naskah pakta"
      lead="Terkunci sejak kegiatan dibuka. Isian {kontestasi}, {tahun}, {instansi}, dan {unit} diganti untuk setiap pegawai."
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
          {line("title", "Judul", 2)}
          {line("opening", "Pembuka", 2)}
          <div id="text.points" tabIndex={-1}>
            <p className="text-14 font-semibold">Butir ikrar</p>
            {errors["text.points"] && <p className="font-semibold text-bad">{errors["text.points"]}</p>}
            <Rows start={points.length > 0 ? points : [""]} blank="" most={12} noun="butir" ordered>
              {(point, index) => (
                <Textarea
                  name="points"
                  id={`text.points.${index}`}
                  label={`Butir ${index + 1}`}
                  rows={3}
                  defaultValue={point}
                  error={errors[`text.points.${index}`]}
                />
              )}
            </Rows>
          </div>
          {line("closing", "Penutup", 4)}
          {line("statement", "Pernyataan di samping kotak persetujuan", 3)}
        </div>
      </div>
    </FormSection>
  );
}
