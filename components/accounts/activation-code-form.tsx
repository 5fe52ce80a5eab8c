import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";

type ActivationCodeFormProps = {
  readonly action: (form: FormData) => Promise<void>;
  readonly typed?: string;
  readonly error?: string;
};

/** The code as printed on the slip, typed by hand. Posted, so that it stands in no address. */
export function ActivationCodeForm({ action, typed, error }: ActivationCodeFormProps) {
  return (
    <form action={action} className="grid gap-5">
      <TextInput
        name="kode"
        label="Kode aktivasi"
        hint={
          <>
            Dua belas huruf dan angka dari lembar atau pesan petugas, misalnya{" "}
            <span className="whitespace-nowrap">K7QM-4RTX-9D2H</span>.
          </>
        }
        error={error}
        defaultValue={typed}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        maxLength={24}
        required
        className="font-semibold tracking-wide uppercase tabular-nums"
      />
      <Button type="submit" look="go" size="large" wide>
        Lanjutkan
      </Button>
    </form>
  );
}
