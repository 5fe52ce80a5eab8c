import { TextLink } from "@/components/ui/text-link";
import type { SnapshotContent, SnapshotCounts } from "@/lib/campaigns/snapshot-content";
import { formatCount } from "@/lib/format/number";

type SnapshotUnitsProps = {
  readonly units: SnapshotContent["units"];
  readonly totals: SnapshotCounts;
  readonly unitWord: string;
  readonly namesHref: (unitId: string) => string;
};

const sum = (counts: SnapshotCounts) => Object.values(counts).reduce((all, n) => all + n, 0);

const columns: { header: string; of: (counts: SnapshotCounts) => number; wide?: boolean }[] = [
  { header: "Sasaran", of: sum, wide: true },
  { header: "Wajib", of: (counts) => sum(counts) - counts.exempt },
  { header: "Sudah", of: ({ signed, verified }) => signed + verified },
  { header: "Belum", of: ({ pending }) => pending },
  { header: "Menunggu verifikasi", of: ({ awaiting_verification }) => awaiting_verification, wide: true },
  { header: "Dikembalikan", of: ({ returned }) => returned, wide: true },
  { header: "Tidak bersedia", of: ({ declined }) => declined, wide: true },
  { header: "Dikecualikan", of: ({ exempt }) => exempt, wide: true },
];
const wideClass = "max-desk:hidden print:table-cell!";

/** Figures of each unit that had people of its own, as they were frozen. Their names are a page of their own. */
export function SnapshotUnits({ units, totals, unitWord, namesHref }: SnapshotUnitsProps) {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return (
    <table className="data w-full print:text-[8pt] print:[&_td]:h-auto! print:[&_td]:px-1! print:[&_th]:h-auto! print:[&_th]:px-1!">
      <thead>
        <tr>
          <th scope="col" className="print:w-[44%]">
            {unitWord}
          </th>
          {columns.map(({ header, wide }) => (
            <th key={header} scope="col" className={`num ${wide ? wideClass : ""}`}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units
          .filter(({ counts }) => sum(counts) > 0)
          .map(({ id, name, parentId, counts }) => (
            <tr key={id}>
              <th scope="row" className="text-left font-medium wrap-anywhere">
                <TextLink href={namesHref(id)}>{name}</TextLink>
                {parentId && names.has(parentId) && (
                  <span className="block text-13 font-normal text-quiet print:inline print:pl-1 print:text-[7pt]">
                    {names.get(parentId)}
                  </span>
                )}
                <Rest counts={counts} />
              </th>
              {columns.map(({ header, of, wide }) => (
                <td key={header} className={`num ${wide ? wideClass : ""}`}>
                  {formatCount(of(counts))}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
      {/* Paper repeats a foot on every page: there it is the last row. */}
      <tfoot className="print:table-row-group!">
        <tr>
          <th scope="row" className="text-left">
            Jumlah
            <Rest counts={totals} />
          </th>
          {columns.map(({ header, of, wide }) => (
            <td key={header} className={`num ${wide ? wideClass : ""}`}>
              {formatCount(of(totals))}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

/** What a narrow screen has no columns for, where there is any. */
function Rest({ counts }: { readonly counts: SnapshotCounts }) {
  const rest = columns.filter(({ wide, of }) => wide && of !== sum && of(counts) > 0);
  if (rest.length === 0) return null;
  return (
    <span className="block text-13 font-normal text-quiet desk:hidden print:hidden">
      {rest.map(({ header, of }) => `${header} ${formatCount(of(counts))}`).join(" · ")}
    </span>
  );
}
