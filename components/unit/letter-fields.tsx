import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";

export type LetterValues = Readonly<Record<"nomor" | "tanggal" | "catatan" | "tembusan", string>>;

type LetterFieldsProps = {
  readonly values: LetterValues;
  /** Messages by field name. */
  readonly errors: Readonly<Record<string, string>>;
};

/** What a covering letter asks for, whoever types it. */
export function LetterFields({ values, errors }: LetterFieldsProps) {
  return (
    <>
      <TextInput
        name="nomor"
        label="Nomor surat pengantar"
        hint="Tulis persis seperti pada suratnya."
        maxLength={120}
        autoComplete="off"
        defaultValue={values.nomor}
        error={errors.nomor}
      />
      <TextInput
        name="tanggal"
        type="date"
        label="Tanggal surat"
        defaultValue={values.tanggal}
        error={errors.tanggal}
        className="max-w-60"
      />
      <Textarea
        name="catatan"
        label="Catatan"
        hint="Dicetak di dalam surat."
        optional
        rows={3}
        maxLength={1000}
        defaultValue={values.catatan}
        error={errors.catatan}
      />
      <Textarea
        name="tembusan"
        label="Tembusan"
        hint="Satu penerima setiap baris, misalnya Sekretaris Daerah."
        optional
        rows={3}
        maxLength={1000}
        defaultValue={values.tembusan}
        error={errors.tembusan}
      />
    </>
  );
}
