import { CopyButton } from "@/components/accounts/copy-button";
import { PrintButton } from "@/components/monitoring/print-button";

export type WithoutAddressLine = {
  readonly id: string;
  readonly name: string;
  readonly nip: string;
  readonly unitName: string;
  readonly phone: string;
};

/** People whom no mail reaches; copied or printed, the list goes to whoever can tell the addresses. */
export function WithoutAddressTable({ people }: { readonly people: readonly WithoutAddressLine[] }) {
  const text = [
    ["Nama", "NIP", "Unit", "Ponsel"],
    ...people.map(({ name, nip, unitName, phone }) => [name, nip, unitName, phone]),
  ]
    .map((line) => line.join("\t"))
    .join("\n");
  return (
    <>
      <div className="flex flex-wrap gap-3 py-4 print:hidden">
        <CopyButton text={text} label="Salin daftar" />
        <PrintButton />
      </div>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">Nama</th>
            <th scope="col" className="max-sm:hidden">
              NIP
            </th>
            <th scope="col" className="max-sm:hidden">
              Unit
            </th>
            <th scope="col">Ponsel</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name, nip, unitName, phone }) => (
            <tr key={id}>
              <td className="font-medium">
                {name}
                <span className="block text-13 font-normal text-quiet sm:hidden">{unitName}</span>
              </td>
              <td className="text-13 whitespace-nowrap text-quiet tabular-nums max-sm:hidden">{nip}</td>
              <td className="text-13 text-quiet max-sm:hidden">{unitName}</td>
              <td className="text-13 whitespace-nowrap tabular-nums">{phone}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
