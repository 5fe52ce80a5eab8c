import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";

/** What is told of letters that cannot be a code. */
export const NOT_A_CODE = "Kode terdiri dari 12 huruf atau angka, tanpa huruf I, L, O, dan U. Periksa kembali.";

type CodeFormProps = {
  /** The door that turns `?kode=` into the address of the code: GET, so that no script is needed. */
  readonly action: string;
  readonly defaultValue?: string;
  /** The code was looked for in vain: amber, not red. */
  readonly notFound?: boolean;
  readonly error?: string;
  readonly buttonLabel?: string;
};

/** The code as printed beside the QR, typed by hand; capitals and hyphens are forgiven by the server. */
export function CodeForm({ action, defaultValue, notFound, error, buttonLabel = "Periksa" }: CodeFormProps) {
  const edge = notFound ? "border-2 border-warn" : "";
  return (
    <form method="get" action={action} className="pt-5">
      <label htmlFor="kode" className="block pb-1.5 text-16 font-semibold">
        Kode verifikasi
      </label>
      {error && <FieldError id="kode" message={error} />}
      <input
        id="kode"
        name="kode"
        required
        defaultValue={defaultValue}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={24}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? "kode-galat kode-petunjuk" : "kode-petunjuk"}
        className={`control min-h-13 text-20 font-semibold tracking-wide uppercase tabular-nums ${edge}`}
      />
      <p id="kode-petunjuk" className="pt-2 pb-4 text-14 text-quiet tabular-nums">
        Tiga kelompok, empat huruf atau angka, misalnya K7QM-4RTX-9D2H. Huruf I, L, O, dan U tidak dipakai; yang tampak
        seperti O adalah angka nol.
      </p>
      <Button type="submit" look="go" size="large" wide>
        {buttonLabel}
      </Button>
    </form>
  );
}
