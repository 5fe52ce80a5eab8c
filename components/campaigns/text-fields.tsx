import { FormSection } from "@/components/campaigns/form-section";
import { OwnTextFields } from "@/components/campaigns/own-text-fields";
import { PledgeWords } from "@/components/campaigns/pledge-words";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { type DraftValues, firstOf, ownText } from "@/lib/campaigns/form-draft";
import { type StandardText, standardTextNames, standardTexts } from "@/lib/campaigns/standard-texts";
import { fillPledge, PlaceholderError, type PledgeText, type PledgeValues } from "@/lib/documents/pledge-text";

type FieldsProps = {
  readonly values: DraftValues;
  readonly live: DraftValues;
  readonly errors: Readonly<Record<string, string>>;
  /** What the placeholders become for one of the people. */
  readonly example: PledgeValues;
  /** The standard words that fit the elections. */
  readonly fitting: StandardText;
};

const hints: Record<StandardText, string> = {
  pemilu: "Empat butir; menyebut calon tertentu.",
  pilkada: "Empat butir; menyebut pasangan calon tertentu.",
  keduanya: "Empat butir; menyebut calon atau pasangan calon tertentu.",
};

/** The words of the pact: a standard text, or one's own. Which part shows follows the choice, also without script. */
export function TextFields({ values, live, errors, example, fitting }: FieldsProps) {
  const choices = (Object.keys(standardTexts) as StandardText[]).map((value) => ({
    value,
    label: standardTextNames[value],
    hint: value === fitting ? `${hints[value]} Sesuai dengan pemilihan kegiatan ini.` : hints[value],
  }));
  return (
    <FormSection id="text" title="Naskah pakta" lead={<Placeholders example={example} />} error={errors.text}>
      <div className="group grid gap-4">
        <RadioGroup
          name="text"
          id="naskah"
          label="Naskah yang dipakai"
          options={[...choices, { value: "own", label: "Naskah sendiri", hint: "Satu sampai dua belas butir." }]}
          defaultValue={firstOf(values, "text") || fitting}
        />
        <div className="hidden group-has-[[value=pemilu]:checked]:block">
          <PledgeWords text={fillPledge(standardTexts.pemilu, example)} />
        </div>
        <div className="hidden group-has-[[value=pilkada]:checked]:block">
          <PledgeWords text={fillPledge(standardTexts.pilkada, example)} />
        </div>
        <div className="hidden group-has-[[value=keduanya]:checked]:block">
          <PledgeWords text={fillPledge(standardTexts.keduanya, example)} />
        </div>
        <div className="hidden gap-4 group-has-[[value=own]:checked]:grid">
          <OwnTextFields values={values} errors={errors} />
          <div className="hidden noscript:block">
            <SubmitButton name="langkah" value="periksa" look="outline" pendingLabel="Memeriksa">
              Isi contoh
            </SubmitButton>
          </div>
          <div>
            <h3 className="pb-2 text-14 font-semibold">Contoh terisi, pegawai {example.unit}</h3>
            <Example text={ownText(live)} example={example} />
          </div>
        </div>
      </div>
    </FormSection>
  );
}

function Placeholders({ example }: { readonly example: PledgeValues }) {
  return (
    <>
      Isian berikut diganti untuk setiap pegawai:
      {Object.entries(example).map(([name, value]) => (
        <span key={name} className="block pt-1 wrap-break-word">
          <b className="font-semibold text-ink">{`{${name}}`}</b> menjadi {value}
        </span>
      ))}
    </>
  );
}

/** The words as typed so far, filled in; a placeholder that nothing fills is said at once. */
function Example({ text, example }: { readonly text: PledgeText; readonly example: PledgeValues }) {
  try {
    return <PledgeWords text={fillPledge(text, example)} />;
  } catch (error) {
    if (!(error instanceof PlaceholderError)) throw error;
    return (
      <p className="font-semibold text-warn">Isian {error.placeholder} tidak dikenal, sehingga tidak dapat diganti.</p>
    );
  }
}
