import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import { guideStepNames, stepPath } from "@/lib/campaigns/guide";
import type { Oddity } from "@/lib/campaigns/oddities";

/** What is odd about a draft, each with the step where it can be put right. */
export function OddityList({
  campaignId,
  oddities,
}: {
  readonly campaignId: string;
  readonly oddities: readonly Oddity[];
}) {
  if (oddities.length === 0) {
    return (
      <p className="flex items-start gap-2.5">
        <Icon name="tick-circle" className="mt-0.5 text-ok" />
        Tidak ada yang janggal pada tenggat, dasar hukum, naskah, sasaran, dan gelombang.
      </p>
    );
  }
  return (
    <ul>
      {oddities.map(({ step, sentence }) => (
        <li key={sentence} className="flex items-start gap-2.5 border-b border-line py-2">
          <Icon name="warning" className="mt-0.5 shrink-0 text-warn" />
          <span className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-6 gap-y-0.5">
            <span className="min-w-0 wrap-break-word">{sentence}</span>
            <TextLink href={stepPath(campaignId, step)}>Ubah {guideStepNames[step].toLowerCase()}</TextLink>
          </span>
        </li>
      ))}
    </ul>
  );
}
