import type { ReactNode } from "react";

export type ReminderLine = {
  readonly id: string;
  readonly name: string;
  /** "SDN 1 Sukorejo · email · otomatis" */
  readonly facts: string;
  readonly when: string;
  readonly state: string;
  readonly bad?: boolean;
  /** Why it failed, or when it is tried next. */
  readonly note: string | null;
  readonly action?: ReactNode;
};

/** Messages, one under another: to whom, when, and what came of it. */
export function ReminderList({ lines }: { readonly lines: readonly ReminderLine[] }) {
  return (
    <ul className="border-t border-line-strong">
      {lines.map(({ id, name, facts, when, state, bad, note, action }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2.5"
        >
          <div className="min-w-0 flex-1 basis-56">
            <p className="font-semibold">{name}</p>
            <p className="text-13 text-quiet tabular-nums">{facts}</p>
            {note && <p className={`text-13 ${bad ? "text-bad" : "text-quiet"}`}>{note}</p>}
          </div>
          <div className="text-right text-13 max-sm:text-left">
            <p className={bad ? "font-semibold text-bad" : "font-semibold"}>{state}</p>
            <p className="text-quiet tabular-nums">{when}</p>
          </div>
          {action}
        </li>
      ))}
    </ul>
  );
}
