import { Link } from "@/components/ui/link";
import { formatCount, formatRate } from "@/lib/format/number";
import { heatCounts, heatLevel } from "./heat-level";
import { HeatSquares } from "./heat-squares";

export type HeatUnit = {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly rate: number | null;
  readonly current?: boolean;
};

export type HeatArea = {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  /** Lowest rate first, so that colour is not the only cue. */
  readonly units: readonly HeatUnit[];
  readonly rate: number | null;
  readonly remaining: number;
};

/** Name, number of units, squares, rate, missing; on a phone the squares take a line of their own. */
const areaGrid =
  "grid grid-cols-[minmax(0,1fr)_auto_3.5rem] items-center gap-x-3 sm:grid-cols-[minmax(6rem,8rem)_2rem_minmax(0,1fr)_3.5rem_3rem]";

type HeatMapProps = {
  /** "500 sekolah menurut capaian" */
  readonly title: string;
  /** What one square is: "sekolah". */
  readonly noun: string;
  readonly areas: readonly HeatArea[];
};

/** Every sub-unit as one square in the row of its area; each row also says its classes in words. */
export function HeatMap({ title, noun, areas }: HeatMapProps) {
  return (
    <section aria-labelledby="peta-capaian">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2 pt-4 pb-2">
        <h2 id="peta-capaian" className="text-16 font-bold">
          {title}
        </h2>
        <HeatLegend rates={areas.flatMap((area) => area.units.map((unit) => unit.rate))} />
      </div>
      <p aria-hidden="true" className={`${areaGrid} pb-1 text-12 font-medium text-quiet`}>
        <span className="max-sm:hidden">Wilayah</span>
        <span className="max-sm:hidden" />
        <span>satu kotak satu {noun}, capaian terendah di kiri</span>
        <span className="text-right">Saat ini</span>
        <span className="text-right">Belum</span>
      </p>
      <ul>
        {areas.map((area) => (
          <AreaRow key={area.id} area={area} noun={noun} />
        ))}
      </ul>
    </section>
  );
}

function AreaRow({ area, noun }: { readonly area: HeatArea; readonly noun: string }) {
  const classes = heatCounts(area.units.map((unit) => unit.rate));
  return (
    <li className={`relative min-h-11 border-t border-line py-0.5 last:border-b hover:bg-sunk ${areaGrid}`}>
      <Link href={area.href} className="row-link font-medium">
        {area.name}
      </Link>
      <span className="text-13 text-quiet tabular-nums max-sm:hidden">{formatCount(area.units.length)}</span>
      <div className="max-sm:order-last max-sm:col-span-3">
        <span className="sr-only">{classes.map(({ words, count }) => `${count} ${noun} ${words}`).join(", ")}</span>
        <HeatSquares
          label={`Kotak ${noun} di ${area.name}`}
          squares={area.units.map(({ href, name, rate, current }) => ({
            href,
            label: `${name}, ${formatRate(rate)}`,
            level: heatLevel(rate),
            current,
          }))}
        />
      </div>
      <b className="text-right font-bold tabular-nums">{formatRate(area.rate)}</b>
      <span className="text-right text-13 text-quiet tabular-nums">
        {formatCount(area.remaining)}
        <span className="sr-only"> belum</span>
      </span>
    </li>
  );
}

function HeatLegend({ rates }: { readonly rates: readonly (number | null)[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-12 font-medium text-quiet tabular-nums">
      {heatCounts(rates).map(({ level, words, count }) => (
        <li key={level} className="inline-flex items-center gap-1.5">
          <span aria-hidden="true" className="square" data-level={level} />
          {words} <b className="font-semibold text-ink">{formatCount(count)}</b>
        </li>
      ))}
    </ul>
  );
}
