import type { Recorded } from "@/lib/ceremonies/schema";
import { formatCount } from "@/lib/format/number";

/** More than these nobody reads on a page; the file is mended and sent again anyway. */
const SHOWN = 100;

/** Rows of a list that recorded nobody, each with what is wrong. */
export function RejectedLines({ rows }: { readonly rows: Recorded["rejected"] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-label="Baris bermasalah">
      <h3 className="pb-1 text-14 font-bold text-warn">{formatCount(rows.length)} baris bermasalah</h3>
      <ul className="border-t border-line-strong tabular-nums">
        {rows.slice(0, SHOWN).map(({ row, sheet, nip, reason }) => (
          <li key={`${sheet ?? ""} ${row}`} className="border-b border-line py-2">
            <span className="font-medium">
              Baris {formatCount(row)}
              {sheet && ` lembar "${sheet}"`}
              {nip && `, ${/[a-z]/i.test(nip) ? "nomor" : "NIP"} ${nip}`}
            </span>
            <span className="block text-13 text-quiet">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
