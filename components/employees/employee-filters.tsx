import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { employmentTypeNames, employmentTypes } from "@/lib/employees/terms";

type UnitChoice = { readonly unitId: string; readonly name: string };

type EmployeeFiltersProps = {
  /** Units to choose from, in official order. */
  readonly units: readonly UnitChoice[];
  /** The unit of the address; added to the choices when it is a smaller one. */
  readonly chosen: UnitChoice | null;
  readonly values: { readonly q?: string; readonly jenis?: string; readonly keadaan?: string };
};

/** One GET form for words, unit and kind of employment: every result has an address. */
export function EmployeeFilters({ units, chosen, values }: EmployeeFiltersProps) {
  const choices = chosen && !units.some(({ unitId }) => unitId === chosen.unitId) ? [chosen, ...units] : units;
  return (
    <search className="block py-4 print:hidden">
      <form method="get" className="grid items-end gap-3 sm:grid-cols-2 desk:grid-cols-[1.2fr_1.6fr_1fr_auto]">
        {values.keadaan && <input type="hidden" name="keadaan" value={values.keadaan} />}
        <TextInput name="q" type="search" label="Nama atau NIP" defaultValue={values.q} />
        <Select
          name="unit"
          label="Unit"
          defaultValue={chosen?.unitId ?? ""}
          options={[
            { value: "", label: "Semua unit" },
            ...choices.map(({ unitId, name }) => ({ value: unitId, label: name })),
          ]}
        />
        <Select
          name="jenis"
          label="Jenis pegawai"
          defaultValue={values.jenis ?? ""}
          options={[
            { value: "", label: "Semua jenis" },
            ...employmentTypes.map((type) => ({ value: type, label: employmentTypeNames[type] })),
          ]}
        />
        <Button type="submit" icon="search">
          Cari
        </Button>
      </form>
    </search>
  );
}
