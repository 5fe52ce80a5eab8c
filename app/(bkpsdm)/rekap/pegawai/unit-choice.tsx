import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { AnnexChoice } from "@/lib/recaps/annex-choices";

type UnitChoiceProps = Pick<AnnexChoice, "units" | "target"> & { readonly kegiatan: string | undefined };

/** Whose list: the whole agency, or one of the units that report. A unit below them came here by its own page. */
export function UnitChoice({ units, target, kegiatan }: UnitChoiceProps) {
  if (units.length < 2) return null;
  const known = units.some(({ id }) => id === target.unitId);
  const options = [
    ...(known ? [] : [{ value: target.unitId, label: target.unitName }]),
    ...units.map(({ id, name, isRoot }) => ({ value: id, label: isRoot ? `Seluruh instansi: ${name}` : name })),
  ];
  return (
    <form method="get" className="flex flex-wrap items-end gap-3 py-4 print:hidden">
      {kegiatan && <input type="hidden" name="kegiatan" value={kegiatan} />}
      <div className="min-w-0 flex-1 basis-64">
        <Select key={target.unitId} name="unit" label="Unit" options={options} defaultValue={target.unitId} />
      </div>
      <Button type="submit" look="outline">
        Tampilkan
      </Button>
    </form>
  );
}
