import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";

/** Units named at once; who has more people outside the waves than that has a wave to write. */
const MOST = 100;

export type PlannedWave = {
  readonly index: number | null;
  readonly name: string | null;
  readonly people: number;
  readonly units?: readonly { readonly unitId: string; readonly name: string; readonly people: number }[];
};

/** Who belongs to no wave, by the unit where they work; nothing where everybody has one. */
export function Waveless({ waves }: { readonly waves: readonly PlannedWave[] }) {
  const outside = waves.find(({ index }) => index === null);
  const units = outside?.units ?? [];
  if (!outside || outside.people === 0 || units.length === 0) return null;
  return (
    <details className="group/waveless">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 text-14 font-semibold text-accent">
        {formatCount(outside.people)} pegawai tanpa gelombang, di {formatCount(units.length)} unit
        <Icon name="chevron-down" size={16} className="group-open/waveless:rotate-180" />
      </summary>
      <p className="max-w-[68ch] text-13 text-quiet">
        Mereka mengikuti waktu kegiatan: dapat menandatangani sejak dibuka sampai tenggat.
      </p>
      <ul className="max-w-160 tabular-nums">
        {units.slice(0, MOST).map(({ unitId, name, people }) => (
          <li key={unitId} className="flex justify-between gap-4 border-b border-line py-1.5">
            <span className="min-w-0 wrap-break-word">
              <TextLink href={withQuery("/pegawai", { unit: unitId })}>{name}</TextLink>
            </span>
            <span className="shrink-0">{formatCount(people)}</span>
          </li>
        ))}
      </ul>
      {units.length > MOST && (
        <p className="pt-1 text-13 text-quiet">Dan {formatCount(units.length - MOST)} unit lain.</p>
      )}
    </details>
  );
}
