import { PeopleList } from "@/components/monitoring/people-list";
import type { PactStanding } from "@/components/monitoring/status-labels";
import { WhatsAppButton } from "@/components/reminders/whatsapp-button";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { formatCount } from "@/lib/format/number";

export type MissingPerson = {
  readonly id: string;
  readonly name: string;
  readonly status: PactStanding;
  /** "Belum pernah masuk", "Naskah dibuka 11 Oktober". */
  readonly note: string;
  readonly href: string;
  /** Has a mobile number that WhatsApp may reach. */
  readonly hasPhone: boolean;
  /** Was reminded today, through WhatsApp or by mail. */
  readonly remindedToday: boolean;
  /** Where the reader signs, on the reader's own line: nobody reminds oneself. */
  readonly signHref: string | null;
};

type MissingListProps = {
  readonly people: readonly MissingPerson[];
  /** All who still owe a signature, shown here or not. */
  readonly total: number;
  /** What the unit's group is reminded of; null once the campaign is closed, when no reminder helps. */
  readonly group: { readonly unitId: string; readonly campaignId: string } | null;
  /** This page, to come back to. */
  readonly back: string;
  readonly allHref: string;
};

/** Who has not signed, each with the one small deed that helps. */
export function MissingList({ people, total, group, back, allHref }: MissingListProps) {
  return (
    <section aria-labelledby="belum" className="pt-4">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 border-b border-line">
        <h2 id="belum" className="text-16 font-bold">
          Belum menandatangani <span className="font-medium text-quiet tabular-nums">{formatCount(total)}</span>
        </h2>
        {group && (
          <WhatsAppButton
            about={{ ...group, to: "group" }}
            back={back}
            label="Ingatkan lewat grup"
            spoken="Ingatkan grup unit"
            quiet
          />
        )}
      </div>
      <PeopleList
        people={people.map((person) => ({
          ...person,
          // Without a deed beside it, what is known stands under the name, not squeezed beside the state.
          position: group ? "" : person.note,
          note: group ? person.note : undefined,
          action: group && <Deed person={person} back={back} />,
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

/** One's own signature, a reminder for who has a phone, else the way to the person's sheet. */
function Deed({ person, back }: { readonly person: MissingPerson; readonly back: string }) {
  const { id, name, href, hasPhone, remindedToday, signHref } = person;
  if (signHref) {
    return (
      <ButtonLink href={signHref} icon="edit" className="min-w-29 px-3! text-accent!">
        Tanda tangani
      </ButtonLink>
    );
  }
  if (hasPhone) {
    return (
      <WhatsAppButton
        about={{ pactId: id }}
        back={back}
        label="Ingatkan"
        spoken={`Ingatkan ${name}`}
        done={remindedToday}
      />
    );
  }
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
