import type { AttendanceCount } from "@/lib/ceremonies/schema";
import { formatCount } from "@/lib/format/number";

/** How many of how many were there, unit by unit; the last line is the sum. */
export function AttendanceCounts({ units }: { readonly units: readonly AttendanceCount[] }) {
  const sum = (key: "invited" | "attended") => units.reduce((total, unit) => total + unit[key], 0);
  return (
    <section className="pt-8">
      <h2 className="pb-3 text-16 font-bold">Kehadiran menurut unit</h2>
      <table className="data max-w-200">
        <thead>
          <tr>
            <th scope="col">Unit</th>
            <th scope="col" className="num">
              Undangan
            </th>
            <th scope="col" className="num">
              Hadir
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ unitId, unitName, invited, attended }) => (
            <tr key={unitId}>
              <th scope="row" className="font-medium">
                {unitName}
              </th>
              <td className="num">{formatCount(invited)}</td>
              <td className="num">{formatCount(attended)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Jumlah</th>
            <td className="num">{formatCount(sum("invited"))}</td>
            <td className="num">{formatCount(sum("attended"))}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
