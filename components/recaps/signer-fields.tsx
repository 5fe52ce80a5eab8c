import { FormSection } from "@/components/campaigns/form-section";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { actings, type RecapLetter } from "@/lib/recaps/schema";

type FieldOf = (name: keyof RecapLetter) => { name: string; error: string | undefined; defaultValue: string };

const acting = [{ value: "", label: "Definitif" }, ...actings.map((value) => ({ value, label: `${value}.` }))];

/** Who signs, with the marks of an acting officer and of one who signs in another's name. */
export function SignerFields({ field }: { readonly field: FieldOf }) {
  return (
    <FormSection id="penanda-tangan" title="Penanda tangan">
      <TextInput {...field("signerOffice")} label="Jabatan" hint="Dicetak dengan huruf kapital" />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select {...field("signerActing")} label="Status jabatan" options={acting} />
        <TextInput
          {...field("signerOnBehalfOf")}
          label="Atas nama (a.n.)"
          hint="Bila menandatangani untuk pejabat lain"
          optional
        />
      </div>
      <TextInput {...field("signerName")} label="Nama dan gelar" autoComplete="off" />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput {...field("signerRank")} label="Pangkat" optional />
        <TextInput {...field("signerNip")} label="NIP" inputMode="numeric" optional />
      </div>
    </FormSection>
  );
}
