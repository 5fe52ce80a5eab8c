import { RowLink } from "@/components/ui/row-link";
import { dayWords } from "@/lib/documents/people-columns";
import { cellWords, type RecapColumn, recapColumns } from "@/lib/documents/recap-columns";
import type { RecapFacts, RecapLine } from "@/lib/documents/recap-facts";

type RecapTableProps = {
  readonly recap: Pick<RecapFacts, "types" | "total" | "unitTerm"> & {
    readonly lines: readonly (RecapLine & { unitId: string })[];
  };
  readonly hrefOf: (unitId: string) => string;
};

/** The recap as it will be printed; a narrow screen shows fewer columns, paper all of them. */
export function RecapTable({ recap, hrefOf }: RecapTableProps) {
  const columns = recapColumns(recap);
  return (
    <div className="overflow-x-auto print:overflow-visible">
      <table className="data recap mt-2">
        <thead>
          <tr className="recap-groups">
            {groupsOf(columns).map(({ at, group, width }) =>
              group ? (
                <th key={at} scope="colgroup" colSpan={width} className="grouped">
                  {group}
                </th>
              ) : (
                <td key={at} colSpan={width} className="h-auto! border-0!" />
              ),
            )}
          </tr>
          <tr>
            {columns.map((column) => (
              <th key={column.header} scope="col" {...placed(column)}>
                <Heading column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {recap.lines.map((line, i) => (
            <tr key={line.unitId}>
              {columns.map((column) => (
                <td key={column.header} {...placed(column)}>
                  {column.key === "unit" ? (
                    <RowLink href={hrefOf(line.unitId)}>{line.unitName}</RowLink>
                  ) : column.key === "letter" && line.letter ? (
                    <>
                      {line.letter.number}
                      <span className="block text-quiet">{dayWords(line.letter.date)}</span>
                    </>
                  ) : (
                    cellWords(column.cell(line, i + 1))
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            {columns.map((column) => (
              <td key={column.header} {...placed(column)}>
                {cellWords(column.total(recap.total))}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Where there is little room: under its group "Jumlah" is a sum, alone it must say of what. */
const shortly: Partial<Record<RecapColumn["key"], string>> = {
  due: "Wajib",
  exempt: "Dikecua\u00adlikan",
  rate: "Capaian",
};

function Heading({ column: { key, header } }: { readonly column: RecapColumn }) {
  const short = shortly[key];
  if (!short) return header;
  return (
    <>
      <span className="desk:hidden print:hidden">{short}</span>
      <span className="hidden desk:inline print:inline">{header}</span>
    </>
  );
}

const strong: readonly RecapColumn["key"][] = ["due", "rate"];

function placed({ key, align }: RecapColumn) {
  const weight = strong.includes(key) ? "font-bold" : "";
  return { "data-column": key, className: `${align === "right" ? "num" : ""} ${weight}`.trim() || undefined };
}

/** Neighbouring columns of one group, or of none, as one cell of the upper level. */
function groupsOf(columns: readonly RecapColumn[]) {
  const groups: { at: number; group: string | undefined; width: number }[] = [];
  columns.forEach(({ group }, at) => {
    const last = groups.at(-1);
    if (last && last.group === group) last.width += 1;
    else groups.push({ at, group, width: 1 });
  });
  return groups;
}
