import { Link } from "@/components/ui/link";
import { formatCount } from "@/lib/format/number";

export type SmallerUnit = { readonly href: string; readonly name: string; readonly waiting: number };

/** Units that stand open; the rest unfolds. */
const SHOWN = 10;

type SmallerUnitsProps = {
  readonly unitName: string;
  readonly waiting: number;
  readonly units: readonly SmallerUnit[];
};

/** So many slips would take minutes and be handed out unit by unit anyway. */
export function SmallerUnits({ unitName, waiting, units }: SmallerUnitsProps) {
  const rest = units.slice(SHOWN);
  return (
    <>
      <p className="pt-1 pb-3 text-quiet">
        {formatCount(waiting)} pegawai {unitName} belum aktif, lebih banyak dari 500 lembar yang dapat dicetak
        sekaligus.
        {units.length > 0 ? " Pilih unit di bawahnya, lalu cetak unit demi unit." : " Buat kodenya satu per satu."}
      </p>
      {units.length > 0 && <Units units={units.slice(0, SHOWN)} />}
      {rest.length > 0 && (
        <details className="group">
          <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-accent group-open:hidden">
            Tampilkan semua {formatCount(units.length)} unit
          </summary>
          <Units units={rest} joined />
        </details>
      )}
    </>
  );
}

function Units({ units, joined = false }: { readonly units: readonly SmallerUnit[]; readonly joined?: boolean }) {
  return (
    <ul className={joined ? "" : "border-t border-line"}>
      {units.map(({ href, name, waiting }) => (
        <li key={href} className="border-b border-line">
          <Link href={href} className="flex min-h-11 items-center justify-between gap-4 py-2 hover:bg-sunk">
            <span className="font-semibold text-accent underline decoration-accent-pale underline-offset-3">
              {name}
            </span>
            <span className="text-13 whitespace-nowrap text-quiet tabular-nums">{formatCount(waiting)} lembar</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
