import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { type PactStanding, PactStatus } from "./status-labels";

export type PersonRow = {
  readonly id: string;
  /** Name with titles. */
  readonly name: string;
  readonly position: string | null;
  /** Where, in a list of several units. */
  readonly unitName?: string;
  readonly status: PactStanding;
  /** What is known of the way there: "diingatkan kemarin", "naskah dibuka 11 Okt", "lembar 12 Okt". */
  readonly note?: string;
  readonly href?: string;
  /** One small deed: remind, print the sheet. Takes the place of the status on the unit desk. */
  readonly action?: ReactNode;
};

/** People with the state of their pact; long names wrap, the state moves under them when there is no room. */
export function PeopleList({ people }: { readonly people: readonly PersonRow[] }) {
  return (
    <ul>
      {people.map((person) => (
        <li
          key={person.id}
          className="relative flex min-h-16 flex-wrap items-center justify-between gap-x-3 gap-y-1 border-b border-line py-2.5 has-[a.row-link:hover]:bg-sunk"
        >
          <div className="min-w-0 flex-1 basis-40">
            <p className="font-semibold">
              {person.href ? (
                <Link href={person.href} className="row-link">
                  {person.name}
                </Link>
              ) : (
                person.name
              )}
            </p>
            <p className="text-13 text-quiet tabular-nums">
              {person.action ? (person.note ?? person.position) : person.position}
            </p>
            {person.unitName && <p className="text-13 wrap-anywhere text-quiet">{person.unitName}</p>}
          </div>
          {person.action ? (
            <div className="relative z-10">{person.action}</div>
          ) : (
            <div className="text-right text-13 max-[22rem]:text-left">
              <PactStatus status={person.status} />
              {person.note && <p className="text-quiet tabular-nums">{person.note}</p>}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
