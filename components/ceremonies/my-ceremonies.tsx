import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";

type Invitation = {
  readonly id: string;
  readonly name: string;
  /** "Senin, 30 November 2026, 07.30 WIB" */
  readonly when: string;
  readonly place: string;
  /** Null unless it does not take place. */
  readonly cancelReason: string | null;
  /** "07.41 WIB" once the person said to be there. */
  readonly attended: string | null;
  /** Where to say so, while that is open. */
  readonly checkIn: string | null;
};

/** The ceremonies that lie ahead of a person, under what is owed: being there is not signing. */
export function MyCeremonies({ ceremonies }: { readonly ceremonies: readonly Invitation[] }) {
  if (ceremonies.length === 0) return null;
  return (
    <section className="border-b border-line py-6">
      <h2 className="pb-1 text-18 font-bold">Acara Anda</h2>
      <ul>
        {ceremonies.map(({ id, name, when, place, cancelReason, attended, checkIn }) => (
          <li key={id} className="grid gap-2 pt-3">
            <p>
              <TextLink href={`/acara/${id}`} className="font-semibold">
                {name}
              </TextLink>
              <span className="block text-quiet tabular-nums">
                {when}, {place}
              </span>
            </p>
            {cancelReason !== null ? (
              <Notice tone="bad" title="Dibatalkan.">
                {cancelReason}
              </Notice>
            ) : attended ? (
              <Notice tone="ok" title={`Anda tercatat hadir pukul ${attended}.`} />
            ) : (
              checkIn && (
                <ButtonLink href={checkIn} size="large" wide>
                  Nyatakan hadir
                </ButtonLink>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
