import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { changeKindNames, changeKinds } from "@/lib/population/schema";

type HistoryFiltersProps = {
  /** Units within reach, in official order. */
  readonly units: readonly { readonly unitId: string; readonly name: string; readonly depth: number }[];
  readonly values: {
    readonly kegiatan?: string;
    readonly unit: string;
    readonly jenis?: string;
    readonly mulai?: string;
    readonly sampai?: string;
  };
};

/** One GET form for unit, kind and days: every view of the history has an address. */
export function HistoryFilters({ units, values }: HistoryFiltersProps) {
  return (
    <search className="block py-4 print:hidden">
      <form method="get" className="grid items-end gap-3 sm:grid-cols-2 desk:grid-cols-[2fr_1.3fr_1fr_1fr_auto]">
        {values.kegiatan && <input type="hidden" name="kegiatan" value={values.kegiatan} />}
        <div className="min-w-0">
          <Select
            name="unit"
            label="Unit dan bawahannya"
            defaultValue={values.unit}
            options={units.map(({ unitId, name, depth }) => ({
              value: unitId,
              label: `${"\u2007\u2007".repeat(depth)}${name}`,
            }))}
          />
        </div>
        <Select
          name="jenis"
          label="Jenis perubahan"
          defaultValue={values.jenis ?? ""}
          options={[
            { value: "", label: "Semua perubahan" },
            ...changeKinds.map((kind) => ({ value: kind, label: changeKindNames[kind] })),
          ]}
        />
        <TextInput name="mulai" type="date" label="Mulai tanggal" defaultValue={values.mulai} />
        <TextInput name="sampai" type="date" label="Sampai tanggal" defaultValue={values.sampai} />
        <Button type="submit" icon="search">
          Saring
        </Button>
      </form>
    </search>
  );
}
