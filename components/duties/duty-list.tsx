import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type Act = { readonly href: string; readonly label: string };

export type DutyLine = {
  readonly key: string;
  readonly title: string;
  /** By when, and what happens otherwise. */
  readonly text: string;
  readonly overdue: boolean;
  readonly act: Act | null;
  /** A second way, quieter. */
  readonly more: Act | null;
  /** The list behind it, whose rows carry their own buttons. */
  readonly body?: ReactNode;
};

/** What waits for the reader's hand, most urgent first: the first one's button is the loud one. */
export function DutyList({ duties }: { readonly duties: readonly DutyLine[] }) {
  return (
    <ol className="border-t border-line">
      {duties.map((duty, at) => (
        <Item key={duty.key} duty={duty} first={at === 0} />
      ))}
    </ol>
  );
}

function Item({ duty: { key, title, text, overdue, act, more, body }, first }: { duty: DutyLine; first: boolean }) {
  const id = `hal-${key}`;
  return (
    <li className="border-b border-line py-3 print:break-inside-avoid" aria-labelledby={id}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h2 id={id} className="text-16 font-bold wrap-anywhere">
            {overdue && <Icon name="warning" size={16} className="mr-1.5 inline align-[-2px] text-bad" />}
            {title}
          </h2>
          <p className="text-14 text-quiet wrap-anywhere">{text}</p>
        </div>
        {(act || more) && (
          <div className="flex flex-wrap gap-2">
            {act && (
              <ButtonLink href={act.href} look={first ? "go" : "outline"}>
                {act.label}
              </ButtonLink>
            )}
            {more && (
              <ButtonLink href={more.href} look="quiet">
                {more.label}
              </ButtonLink>
            )}
          </div>
        )}
      </div>
      {body}
    </li>
  );
}
