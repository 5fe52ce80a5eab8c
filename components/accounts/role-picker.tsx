import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";

type RolePickerProps = {
  readonly path: string;
  /** Whom it is for, as the address says it. */
  readonly kept: Readonly<Record<string, string | undefined>>;
  readonly person: { readonly name: string; readonly unitName: string } | null;
  readonly roles: readonly { readonly value: string; readonly label: string; readonly hint: string }[];
};

/** Which role: asked first, so that the form after it holds only what that role needs. GET: nothing is given yet. */
export function RolePicker({ path, kept, person, roles }: RolePickerProps) {
  return (
    <form method="get" action={path} className="grid max-w-160 gap-6 pt-5">
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {person && (
        <p className="text-16">
          <strong className="font-bold">{person.name}</strong>
          <span className="block text-14 text-quiet">{person.unitName}</span>
        </p>
      )}
      <RadioGroup name="peran" label="Peran" options={roles} defaultValue={roles[0]?.value} />
      <div>
        <Button type="submit" look="go">
          Lanjutkan
        </Button>
      </div>
    </form>
  );
}
