import { CeremonyStatusLabel } from "@/components/ceremonies/ceremony-status";
import { RowLink } from "@/components/ui/row-link";
import type { CeremonyView } from "@/lib/ceremonies/schema";
import { formatLongDate, formatTime } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";

/** Ceremonies, the next one first; on a phone one thing under the other. */
export function CeremonyList({ ceremonies }: { readonly ceremonies: readonly CeremonyView[] }) {
  return (
    <ul>
      {ceremonies.map(({ id, name, unit, agencyName, startsAt, zone, place, status, attended, visitors }) => (
        <li
          key={id}
          className="relative grid gap-x-6 gap-y-1 border-b border-line py-3.5 hover:bg-sunk sm:grid-cols-[minmax(0,1fr)_11rem] desk:grid-cols-[minmax(0,1fr)_14rem_11rem_6rem]"
        >
          <div className="min-w-0">
            <p className="text-16 font-bold">
              <RowLink href={`/acara/${id}`}>{name}</RowLink>
            </p>
            <p className="text-13 text-quiet">{unit?.name ?? agencyName}</p>
          </div>
          <p className="self-center text-13 tabular-nums sm:row-start-2 desk:row-start-auto">
            {formatLongDate(new Date(startsAt), zone)}, {formatTime(new Date(startsAt), zone)}
            <span className="block text-quiet">{place}</span>
          </p>
          <p className="self-center">
            <CeremonyStatusLabel status={status} />
          </p>
          <p className="self-center tabular-nums desk:text-right">
            <b className="text-16 font-bold">{formatCount(attended)}</b>{" "}
            <span className="text-13 text-quiet desk:block">
              hadir{visitors > 0 && ` dan ${formatCount(visitors)} tamu`}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
