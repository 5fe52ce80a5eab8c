import { PeopleList } from "@/components/monitoring/people-list";
import type { PactStanding } from "@/components/monitoring/status-labels";
import { ButtonAnchor, ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { ReminderLink } from "@/components/unit/reminder-link";
import { formatCount } from "@/lib/format/number";

export type MissingPerson = {
  readonly id: string;
  readonly name: string;
  readonly status: PactStanding;
  /** "Belum pernah masuk", "Naskah dibuka 11 Oktober". */
  readonly note: string;
  readonly href: string;
  /** Opens WhatsApp with the words ready; null for people without a mobile number. */
  readonly remindHref: string | null;
};

type MissingListProps = {
  readonly people: readonly MissingPerson[];
  /** All who still owe a signature, shown here or not. */
  readonly total: number;
  readonly today: string;
  /** Opens WhatsApp with the words for the unit's group; null once the campaign is closed, when no reminder helps. */
  readonly groupHref: string | null;
  readonly allHref: string;
};

/** Who has not signed, each with the one small deed that helps. */
export function MissingList({ people, total, today, groupHref, allHref }: MissingListProps) {
  return (
    <section aria-labelledby="belum" className="pt-4">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 border-b border-line">
        <h2 id="belum" className="text-16 font-bold">
          Belum <span className="font-medium text-quiet tabular-nums">{formatCount(total)}</span>
        </h2>
        {groupHref && (
          <ButtonAnchor href={groupHref} target="_blank" rel="noopener noreferrer" look="quiet" className="-mr-3">
            Ingatkan lewat grup
          </ButtonAnchor>
        )}
      </div>
      <PeopleList
        people={people.map(({ remindHref, ...person }) => ({
          ...person,
          position: "",
          action: groupHref && <Deed person={person} remindHref={remindHref} today={today} />,
        }))}
      />
      {people.length < total && (
        <p className="py-3">
          <TextLink href={allHref}>Lihat seluruh {formatCount(total)} pegawai yang belum</TextLink>
        </p>
      )}
    </section>
  );
}

type DeedProps = {
  readonly person: Omit<MissingPerson, "remindHref">;
  readonly remindHref: string | null;
  readonly today: string;
};

/** A reminder for who has a phone, else the way to the person's sheet. */
function Deed({ person: { id, name, href }, remindHref, today }: DeedProps) {
  if (remindHref) return <ReminderLink href={remindHref} id={id} name={name} today={today} />;
  return (
    <ButtonLink
      href={`${href}#lembar`}
      icon="upload"
      aria-label={`Lembar ${name}`}
      className="min-w-29 px-3! text-accent!"
    >
      Lembar
    </ButtonLink>
  );
}
