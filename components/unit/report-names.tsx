import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import { formatCount } from "@/lib/format/number";

type NamedPerson = {
  readonly pactId: string;
  readonly name: string;
  readonly unitName: string;
  /** "Belum menandatangani", "Dikecualikan: tugas belajar" */
  readonly remark: string;
};

/** A browser of an old PC must still scroll. */
const SHOWN = 300;

/** The names that a report carries beside its figures: not yet signed, or exempt. */
export function ReportNames({
  people,
  allHref,
}: {
  readonly people: readonly NamedPerson[];
  readonly allHref: string;
}) {
  if (people.length === 0) return null;
  return (
    <details className="group border-b border-line">
      <summary className="flex min-h-13 items-center gap-3 font-semibold tabular-nums">
        <span className="flex-1">{formatCount(people.length)} nama dalam lampiran</span>
        <Icon name="chevron-down" size={16} className="text-faint group-open:rotate-180" />
      </summary>
      <ul className="pb-3">
        {people.slice(0, SHOWN).map((person) => (
          <li key={person.pactId} className="flex flex-wrap justify-between gap-x-4 border-t border-line py-2">
            <span className="font-medium">{person.name}</span>
            <span className="text-13 text-quiet">
              {person.remark} · {person.unitName}
            </span>
          </li>
        ))}
      </ul>
      {people.length > SHOWN && (
        <p className="pb-3">
          Dan {formatCount(people.length - SHOWN)} nama lain. <TextLink href={allHref}>Buka daftar pegawai</TextLink>
        </p>
      )}
    </details>
  );
}
