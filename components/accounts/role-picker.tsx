import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";

type RolePickerProps = {
  readonly path: string;
  /** Whom it is for, as the address says it. */
  readonly kept: Readonly<Record<string, string | undefined>>;
  readonly person: { readonly name: string; readonly unitName: string } | null;
  /** It was sent without a choice. */
  readonly missing: boolean;
  readonly roles: readonly { readonly value: string; readonly label: string; readonly hint: string }[];
};

const CHOOSE = "Pilih peran yang akan diberikan";

/**
 * Which role: asked first, so that the form after it holds only what that role needs. GET: nothing is given yet. None is
 * chosen beforehand: who hurries through would give the first of the list, which is the strongest.
 */
export function RolePicker({ path, kept, person, missing, roles }: RolePickerProps) {
  return (
    <form method="get" action={path} className="grid max-w-160 gap-6 pt-5">
      {missing && <ErrorSummary title="Belum ada peran yang dipilih." fields={{ peran: CHOOSE }} />}
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {person && (
        <p className="text-16">
          <strong className="font-bold">{person.name}</strong>
          <span className="block text-14 text-quiet">{person.unitName}</span>
        </p>
      )}
      <input type="hidden" name="pilih" value="1" />
      <RadioGroup name="peran" label="Peran" options={roles} error={missing ? CHOOSE : undefined} />
      <div>
        <Button type="submit" look="go">
          Lanjutkan
        </Button>
      </div>
    </form>
  );
}
