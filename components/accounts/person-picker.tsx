import { SearchForm } from "@/components/ui/search-form";
import { TextLink } from "@/components/ui/text-link";
import { formatNip } from "@/lib/employees/nip";
import { shortText } from "@/lib/format/short-text";

type Person = {
  readonly employeeId: string;
  readonly name: string;
  readonly nip: string;
  readonly position: string | null;
  readonly unitName: string;
};

type PersonPickerProps = {
  readonly q: string;
  readonly people: readonly Person[];
  /** The page that goes on with `?pegawai=`, or with `?luar=1` for somebody outside the roster. */
  readonly path: string;
};

/** Finds the person by name or NIP: a search and links, so that it works without script. */
export function PersonPicker({ q, people, path }: PersonPickerProps) {
  return (
    <div className="grid max-w-160 gap-4 pt-5">
      <SearchForm label="Nama atau NIP pegawai" defaultValue={q} />
      {q && people.length === 0 && (
        <p className="text-quiet">
          Tidak ada pegawai yang cocok dengan "{shortText(q)}". Coba sebagian nama, atau awal NIP.
        </p>
      )}
      <ul className="border-t border-line empty:hidden">
        {people.map(({ employeeId, name, nip, position, unitName }) => (
          <li key={employeeId} className="relative border-b border-line py-2.5 hover:bg-sunk">
            <a href={`${path}?pegawai=${employeeId}`} className="row-link font-semibold">
              {name}
            </a>
            <p className="text-13 text-quiet tabular-nums">
              {[formatNip(nip), position, unitName].filter(Boolean).join(" · ")}
            </p>
          </li>
        ))}
      </ul>
      <p>
        Orangnya tidak terdaftar sebagai pegawai, misalnya Bawaslu atau pejabat dari luar?{" "}
        <TextLink href={`${path}?luar=1`}>Buat akun dengan nama pengguna</TextLink>
      </p>
    </div>
  );
}
