import type { ReactNode } from "react";

export type PersonReminderLine = { readonly id: string; readonly title: string; readonly when: string };

/** How a person was reminded so far, the newest first, with the way to do it again. */
export function PersonReminders({
  lines,
  action,
}: {
  readonly lines: readonly PersonReminderLine[];
  readonly action?: ReactNode;
}) {
  return (
    <section aria-labelledby="pengingat">
      <h2 id="pengingat" className="pb-2 text-16 font-bold">
        Pengingat
      </h2>
      {lines.length === 0 ? (
        <p className="text-quiet">Belum pernah diingatkan.</p>
      ) : (
        <ul className="border-t border-line-strong">
          {lines.map(({ id, title, when }) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-2.5">
              <span className="font-medium">{title}</span>
              <span className="text-13 text-quiet tabular-nums">{when}</span>
            </li>
          ))}
        </ul>
      )}
      {action && <div className="pt-3">{action}</div>}
    </section>
  );
}
