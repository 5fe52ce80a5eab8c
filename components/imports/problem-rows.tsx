import { ButtonAnchor } from "@/components/ui/button";
import { formatCount } from "@/lib/format/number";
import type { ImportResult } from "@/lib/imports/schema";

/** So many rows are read on a screen; the rest is in the file to download. */
const SHOWN = 100;

type ProblemRowsProps = {
  readonly title: string;
  readonly text: string;
  readonly rows: ImportResult["rejected"];
  /** Where all of them can be downloaded. */
  readonly href: string;
  readonly withNip: boolean;
  /** The file has several sheets: a row number alone would not tell where to look. */
  readonly several: boolean;
};

/** Rows to look at, with the numbers that the spreadsheet shows. */
export function ProblemRows({ title, text, rows, href, withNip, several }: ProblemRowsProps) {
  if (rows.length === 0) return null;
  return (
    <section>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 pb-3">
        <div className="min-w-0 flex-1 basis-72">
          <h2 className="text-16 font-bold">
            {title} <span className="font-medium text-quiet tabular-nums">{formatCount(rows.length)}</span>
          </h2>
          <p className="max-w-[72ch] text-quiet">{text}</p>
        </div>
        <ButtonAnchor href={href} icon="download" download>
          Unduh CSV
        </ButtonAnchor>
      </div>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">Baris</th>
            <th scope="col" className="hidden sm:table-cell">
              {withNip ? "NIP dan kolom" : "Kolom"}
            </th>
            <th scope="col">Alasan</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map(({ row, sheet, nip, column, reason }) => (
            <tr key={`${sheet}-${row}-${column}-${reason}`}>
              <td className="tabular-nums">
                {row}
                {several && <span className="block text-13 text-quiet">{sheet}</span>}
              </td>
              <td className="hidden text-13 tabular-nums sm:table-cell">
                {withNip && <span className="block min-w-38 wrap-anywhere">{nip ?? "-"}</span>}
                <span className="text-quiet">{column}</span>
              </td>
              <td className="py-2! text-13 wrap-anywhere">
                <span className="block text-quiet tabular-nums sm:hidden">
                  {withNip && `${nip ?? "Tanpa NIP"} · `}
                  {column}
                </span>
                {reason}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && (
        <p className="pt-2 text-13 text-quiet tabular-nums">
          Ditampilkan {SHOWN} dari {formatCount(rows.length)} baris. Semua baris ada dalam berkas CSV.
        </p>
      )}
    </section>
  );
}
