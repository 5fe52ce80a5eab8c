import { dayShort } from "@/components/monitoring/day";
import { aheadWords, stageHints } from "@/lib/campaigns/election-stages";
import { contestsSoFar, type DraftValues, firstOf } from "@/lib/campaigns/form-draft";
import { deadlineOddities } from "@/lib/campaigns/oddities";

/** What the deadline means beside the stages of the elections, as far as both are typed. */
export function DeadlineHints({ values, today }: { readonly values: DraftValues; readonly today: string }) {
  const deadline = firstOf(values, "deadline");
  const contests = contestsSoFar(values);
  const dated = /^\d{4}-\d{2}-\d{2}$/.test(deadline);
  const hints = dated ? stageHints(contests, deadline) : [];
  const odd = dated ? deadlineOddities(contests, deadline, today) : [];
  if (hints.length === 0 && odd.length === 0) return null;
  return (
    <div role="status" className="border-l-2 border-line-strong pl-4 text-14">
      {odd.map((sentence) => (
        <p key={sentence} className="font-semibold text-warn">
          {sentence}
        </p>
      ))}
      <ul className="text-quiet">
        {hints.map(({ name, day, daysAhead }) => (
          <li key={name}>
            {name}: {dayShort(day)}, {aheadWords(daysAhead)}
          </li>
        ))}
      </ul>
    </div>
  );
}
