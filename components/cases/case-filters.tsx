import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";

type Choice = { readonly value: string; readonly label: string };
type CaseFiltersProps = {
  readonly units: readonly Choice[];
  readonly campaigns: readonly Choice[];
  readonly values: { readonly unit?: string; readonly kegiatan?: string; readonly q?: string };
  /** The rest of the state in the address. */
  readonly kept: Readonly<Record<string, string | undefined>>;
};

/** Unit, campaign and name, over GET: the result has an address. */
export function CaseFilters({ units, campaigns, values, kept }: CaseFiltersProps) {
  return (
    <search className="print:hidden">
      <form method="get" className="grid items-end gap-3 py-3 sm:grid-cols-2 wide:grid-cols-[1fr_1fr_1fr_auto]">
        {Object.entries(kept).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <Select
          name="unit"
          label="Unit"
          defaultValue={values.unit ?? ""}
          options={[{ value: "", label: "Semua unit" }, ...units]}
        />
        <Select
          name="kegiatan"
          label="Kegiatan"
          defaultValue={values.kegiatan ?? ""}
          options={[{ value: "", label: "Semua kegiatan" }, ...campaigns]}
        />
        <TextInput name="q" label="Nama atau NIP" type="search" maxLength={80} defaultValue={values.q} />
        <div>
          <Button type="submit" icon="filter">
            Saring
          </Button>
        </div>
      </form>
    </search>
  );
}
