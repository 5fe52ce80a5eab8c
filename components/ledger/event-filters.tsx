import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { actionNames } from "@/lib/ledger/action-names";

type EventFiltersProps = {
  readonly values: {
    readonly aksi?: string;
    readonly siapa?: string;
    readonly mulai?: string;
    readonly sampai?: string;
  };
};

/** One GET form: every view of the trail has an address. */
export function EventFilters({ values }: EventFiltersProps) {
  const options = Object.entries(actionNames).map(([value, label]) => ({ value, label }));
  options.sort((a, b) => a.label.localeCompare(b.label, "id"));
  return (
    <search className="block py-4 print:hidden">
      <form method="get" className="grid items-end gap-3 sm:grid-cols-2 desk:grid-cols-[1.4fr_1.4fr_1fr_1fr_auto]">
        <TextInput name="siapa" type="search" label="Nama atau NIP pelaku" defaultValue={values.siapa} />
        <Select
          name="aksi"
          label="Tindakan"
          defaultValue={values.aksi ?? ""}
          options={[{ value: "", label: "Semua tindakan" }, ...options]}
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
