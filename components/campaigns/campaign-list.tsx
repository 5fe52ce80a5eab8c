import { CampaignStatusLabel } from "@/components/campaigns/campaign-status";
import { dayShort } from "@/components/monitoring/day";
import { RowLink } from "@/components/ui/row-link";
import type { CampaignStatus } from "@/lib/campaigns/schema";
import { formatCount, formatRate } from "@/lib/format/number";
import type { Totals } from "@/lib/monitoring/schema";

export type CampaignLine = {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly contests: string;
  readonly deadline: string;
  readonly status: CampaignStatus;
  /** Null for a draft. */
  readonly totals: Totals | null;
  /** What else there is to know of it, as a sentence. */
  readonly note: string | null;
};

/** The campaigns, the open one first; on a phone one thing under the other. */
export function CampaignList({ campaigns }: { readonly campaigns: readonly CampaignLine[] }) {
  return (
    <ul>
      {campaigns.map(({ id, href, name, contests, deadline, status, totals, note }) => (
        <li
          key={id}
          className="relative grid gap-x-6 gap-y-1 border-b border-line py-3.5 hover:bg-sunk sm:grid-cols-[minmax(0,1fr)_9rem_8rem] desk:grid-cols-[minmax(0,1fr)_9rem_11rem_6rem]"
        >
          <div className="min-w-0">
            <p className="text-16 font-bold">
              <RowLink href={href}>{name}</RowLink>
            </p>
            <p className="text-13 text-quiet">{contests}</p>
            {note && <p className="text-13 text-quiet">{note}</p>}
          </div>
          <p className="self-center">
            <CampaignStatusLabel status={status} />
          </p>
          <p className="self-center text-13 text-quiet tabular-nums">Tenggat {dayShort(deadline)}</p>
          <p className="self-center tabular-nums sm:text-right">
            {totals ? (
              <>
                <b className="text-16 font-bold">{formatRate(totals.rate)}</b>
                <span className="block text-13 text-quiet">{formatCount(totals.obligated)} pegawai</span>
              </>
            ) : (
              <span className="text-13 text-quiet">belum dibuka</span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
