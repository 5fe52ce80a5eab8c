import { type FormSend, SmallForm } from "@/components/ceremonies/small-form";
import { SearchForm } from "@/components/ui/search-form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { roleChoices } from "./role-choices";

type PersonFinderProps = {
  readonly ceremonyId: string;
  readonly typed: string;
  /** Undefined before anything was searched for. */
  readonly found?: readonly {
    readonly employeeId: string;
    readonly name: string;
    readonly position: string;
    readonly unitName: string;
  }[];
  readonly action: FormSend;
};

/** Somebody of the roster: searched by name or NIP, then given a part. */
export function PersonFinder({ ceremonyId, typed, found, action }: PersonFinderProps) {
  return (
    <div>
      <h3 className="pb-2 text-14 font-bold">Dari daftar pegawai</h3>
      <SearchForm label="Nama atau NIP" name="cari" defaultValue={typed} action={`/acara/${ceremonyId}#petugas`} />
      {found?.length === 0 && <p className="pt-3 text-quiet">Tidak ada pegawai yang cocok. Periksa ejaan atau NIP.</p>}
      <ul>
        {found?.map(({ employeeId, name, position, unitName }) => (
          <li key={employeeId} className="border-b border-line py-3">
            <p className="font-medium">{name}</p>
            <p className="pb-2 text-13 text-quiet">{[position, unitName].filter(Boolean).join(", ")}</p>
            <SmallForm action={action} fields={{ ceremonyId, employeeId }} className="flex flex-wrap items-end gap-3">
              <Select
                name="role"
                id={`role-${employeeId}`}
                label="Peran"
                className="w-64 max-w-full"
                options={roleChoices}
                defaultValue="signatory"
              />
              <TextInput
                name="office"
                id={`office-${employeeId}`}
                label="Jabatan yang dicetak"
                defaultValue={position}
                className="w-64 max-w-full"
              />
              <SubmitButton look="outline" icon="plus" pendingLabel="Menambahkan">
                Tambahkan<span className="sr-only"> {name}</span>
              </SubmitButton>
            </SmallForm>
          </li>
        ))}
      </ul>
    </div>
  );
}
