import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";

type UnitPickerProps = {
  readonly units: readonly { readonly id: string; readonly name: string; readonly depth: number }[];
  readonly chosen: string;
  readonly action: string;
};

/** Chooses a unit of the tree by GET. */
export function UnitPicker({ units, chosen, action }: UnitPickerProps) {
  return (
    <form method="get" action={action} className="flex max-w-160 flex-wrap items-end gap-3 pt-5">
      <div className="min-w-0 flex-1 basis-56">
        <Select
          name="unit"
          label="Unit"
          defaultValue={chosen}
          options={units.map(({ id, name, depth }) => ({ value: id, label: `${"\u2007\u2007".repeat(depth)}${name}` }))}
        />
      </div>
      <Button type="submit">Tampilkan</Button>
    </form>
  );
}
