import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LetterFields, type LetterValues } from "@/components/unit/letter-fields";

type LetterFormProps = {
  /** The rest of the state in the address. */
  readonly kept: Readonly<Record<string, string | undefined>>;
  readonly values: LetterValues;
  /** Messages by field name, after a check that failed. */
  readonly errors: Readonly<Record<string, string>>;
};

/** The covering letter. Goes to the check over GET: nothing is sent yet, and the browser's way back keeps what was typed. */
export function LetterForm({ kept, values, errors }: LetterFormProps) {
  return (
    <form method="get" noValidate className="grid gap-4 pt-4">
      {Object.keys(errors).length > 0 && <ErrorSummary title="Surat pengantar belum lengkap" fields={errors} />}
      {Object.entries(kept).map(([key, value]) => value && <input key={key} type="hidden" name={key} value={value} />)}
      <input type="hidden" name="langkah" value="periksa" />
      <LetterFields values={values} errors={errors} />
      <Button type="submit" look="go" size="large" className="sm:justify-self-start sm:px-8!">
        Periksa laporan
      </Button>
    </form>
  );
}
