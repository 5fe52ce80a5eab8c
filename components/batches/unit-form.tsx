import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";

type UnitFormProps = {
  readonly action: string;
  readonly units: readonly { readonly unitId: string; readonly name: string; readonly depth: number }[];
  readonly unitId: string;
  readonly kegiatan: string | undefined;
};

/** Which unit's papers, all below it included. */
export function UnitForm({ action, units, unitId, kegiatan }: UnitFormProps) {
  return (
    <form method="get" action={action} className="flex max-w-160 flex-wrap items-end gap-3 pt-4">
      {kegiatan && <input type="hidden" name="kegiatan" value={kegiatan} />}
      <div className="min-w-0 flex-1 basis-64">
        <Select
          name="unit"
          label="Unit"
          hint="Termasuk semua unit di bawahnya."
          defaultValue={unitId}
          options={units.map((unit) => ({ value: unit.unitId, label: `${"\u2003".repeat(unit.depth)}${unit.name}` }))}
        />
      </div>
      <Button type="submit">Tampilkan</Button>
    </form>
  );
}
