import type { ReactNode } from "react";
import { Bar } from "@/components/ui/bar";
import { employmentTypeNames, tierNames } from "@/lib/employees/terms";
import { formatCount, formatRate } from "@/lib/format/number";
import type { Breakdown } from "@/lib/monitoring/breakdown";
import type { Done } from "@/lib/monitoring/done";
import { methodWords } from "@/lib/pacts/method-words";
import { due, remaining, type Totals } from "./totals";

type BreakdownsProps = { readonly breakdown: Breakdown & Pick<Done, "byMethod"> };

/** The same people cut three ways: who they are, where they stand, how they signed. */
export function Breakdowns({ breakdown: { byType, byTier, byMethod } }: BreakdownsProps) {
  const done = byMethod.reduce((sum, method) => sum + method.done, 0);
  return (
    <section aria-label="Rincian capaian" className="grid gap-x-10 gap-y-8 pt-8 desk:grid-cols-2 wide:grid-cols-3">
      <Cut title="Menurut jenis pegawai" columns={["Jenis", "Saat ini", "Sudah", "Belum"]}>
        {byType.map(({ type, totals }) => (
          <CompletionRow key={type} name={employmentTypeNames[type]} totals={totals} />
        ))}
      </Cut>
      <Cut title="Menurut jenjang jabatan" columns={["Jenjang", "Saat ini", "Sudah", "Belum"]}>
        {byTier.map(({ tier, totals }) => (
          <CompletionRow key={tier} name={tierNames[tier]} totals={totals} />
        ))}
      </Cut>
      <Cut title="Menurut cara menandatangani" columns={["Cara", "Bagian", "Orang"]}>
        {byMethod.map(({ method, done: people }) => (
          <tr key={method}>
            <Named name={methodWords(method).short} share={people / done} />
            <td className="num font-bold">{formatRate(people / done)}</td>
            <td className="num">{formatCount(people)}</td>
          </tr>
        ))}
        {done === 0 && (
          <tr>
            <td colSpan={3} className="text-quiet">
              Belum ada yang menandatangani.
            </td>
          </tr>
        )}
      </Cut>
    </section>
  );
}

type CutProps = { readonly title: string; readonly columns: readonly string[]; readonly children: ReactNode };

function Cut({ title, columns, children }: CutProps) {
  return (
    <div>
      <h2 className="pb-2 text-14 font-semibold">{title}</h2>
      <table className="data">
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th
                key={column}
                scope="col"
                className={at === 0 ? "" : `num whitespace-nowrap ${column === "Sudah" ? "max-sm:hidden" : ""}`}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function CompletionRow({ name, totals }: { readonly name: string; readonly totals: Totals }) {
  return (
    <tr>
      <Named name={name} share={totals.rate} />
      <td className="num font-bold">{formatRate(totals.rate)}</td>
      <td className="num text-13 whitespace-nowrap text-quiet max-sm:hidden">
        {formatCount(totals.done)} / {formatCount(due(totals))}
      </td>
      <td className="num">{formatCount(remaining(totals))}</td>
    </tr>
  );
}

function Named({ name, share }: { readonly name: string; readonly share: number | null }) {
  return (
    <th scope="row" className="w-full font-medium">
      {name}
      <span className="block pt-1 print:hidden">
        <Bar share={share} height={4} />
      </span>
    </th>
  );
}
