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
    readonly tentang?: string;
    readonly hal?: string;
  };
};

/** One GET form: every view of the trail has an address. */
export function EventFilters({ values }: EventFiltersProps) {
  const options = Object.entries(actionNames).map(([value, label]) => ({ value, label }));
  options.sort((a, b) => a.label.localeCompare(b.label, "id"));
  return (
    <search className="block py-4 print:hidden">
      <form
        method="get"
        className="grid items-end gap-3 sm:grid-cols-2 desk:grid-cols-3 wide:grid-cols-[1.3fr_1.3fr_1.3fr_1fr_1fr_auto]"
      >
        {values.hal && !values.tentang && <input type="hidden" name="hal" value={values.hal} />}
        <TextInput name="siapa" type="search" label="Nama atau NIP pelaku" defaultValue={values.siapa} />
        <TextInput name="tentang" type="search" label="Tentang pegawai atau unit" defaultValue={values.tentang} />
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
