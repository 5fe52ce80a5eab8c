import { CopyButton } from "@/components/accounts/copy-button";
import { PrintButton } from "@/components/monitoring/print-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { SearchForm } from "@/components/ui/search-form";
import { formatNip } from "@/lib/employees/nip";
import { formatCount } from "@/lib/format/number";
import { shortText } from "@/lib/format/short-text";

type Person = {
  readonly pactId: string;
  readonly name: string;
  readonly nip: string;
  readonly unitName: string;
  readonly phone: string | null;
};

type WithoutAddressProps = {
  readonly people: readonly Person[];
  /** All of them, on this page or not. */
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly typed: string;
  /** The rest of the state in the address, kept across a search. */
  readonly kept: Readonly<Record<string, string | undefined>>;
  readonly pageHref: (page: number) => string;
};

/** People whom no mail reaches, page by page; copied or printed, a page goes to whoever can tell the addresses. */
export function WithoutAddressList({ people, total, page, pageSize, typed, kept, pageHref }: WithoutAddressProps) {
  const lines = people.map(({ name, nip, unitName, phone }) => [name, formatNip(nip), unitName, phone ?? "-"]);
  const text = [["Nama", "NIP", "Unit", "Ponsel"], ...lines].map((line) => line.join("\t")).join("\n");
  const paged = total > pageSize;
  const first = (page - 1) * pageSize;
  return (
    <>
      <div className="flex flex-wrap gap-3 py-4 print:hidden">
        {(paged || typed) && (
          <SearchForm label="Nama atau NIP" defaultValue={typed} kept={kept} className="w-full sm:w-80" />
        )}
        {people.length > 0 && (
          <>
            <CopyButton text={text} label={paged ? "Salin halaman ini" : "Salin daftar"} />
            <PrintButton />
          </>
        )}
      </div>
      {people.length === 0 ? (
        <EmptyState
          level="h3"
          title={typed ? `Tidak ada yang cocok dengan “${shortText(typed)}”` : "Tidak ada orang di halaman ini"}
        />
      ) : (
        <Table people={people} />
      )}
      <Pagination
        previous={page > 1 ? pageHref(page - 1) : undefined}
        next={first + people.length < total ? pageHref(page + 1) : undefined}
        summary={`${formatCount(first + 1)}-${formatCount(first + people.length)} dari ${formatCount(total)} pegawai`}
      />
    </>
  );
}

function Table({ people }: { readonly people: readonly Person[] }) {
  return (
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
        {people.map(({ pactId, name, nip, unitName, phone }) => (
          <tr key={pactId}>
            <td className="font-medium">
              {name}
              <span className="block text-13 font-normal text-quiet sm:hidden">{unitName}</span>
            </td>
            <td className="text-13 whitespace-nowrap text-quiet tabular-nums max-sm:hidden">{formatNip(nip)}</td>
            <td className="text-13 text-quiet max-sm:hidden">{unitName}</td>
            <td className="text-13 whitespace-nowrap tabular-nums">{phone ?? "-"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
