import { CompletionHeadline } from "@/components/monitoring/completion-headline";
import { OverviewBand } from "@/components/monitoring/overview-band";
import { PaceFacts } from "@/components/monitoring/pace-facts";
import { TextChangeNotice } from "@/components/monitoring/text-change-notice";
import { TrendChart } from "@/components/monitoring/trend-chart";
import { WaitingPanel } from "@/components/monitoring/waiting-panel";
import { unitTerm } from "@/lib/agencies/terms";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import type { User } from "@/lib/core/actor";
import { isoDay } from "@/lib/format/date";
import type { Dashboard } from "@/lib/monitoring/dashboard";
import { reportedSum } from "@/lib/monitoring/unit-list";
import { desksOf } from "@/lib/policy";

type OverviewProps = {
  readonly actor: User;
  readonly campaign: CampaignSummary;
  readonly dashboard: Dashboard;
  readonly now: Date;
};

/** How far, whether in time, and what waits. A closed campaign keeps its figures but no pace. */
export function Overview({ actor, campaign, dashboard, now }: OverviewProps) {
  const { totals, today, lines, pace, waiting, textChange } = dashboard;
  const target = totals.obligated - totals.exempt;
  const open = campaign.status === "open";
  const trend = pace && {
    ...pace,
    done: totals.done,
    target,
    textChange: textChange?.day,
    forecast: open ? pace.forecast : null,
    requiredPerDay: open ? pace.requiredPerDay : null,
  };
  return (
    <>
      {textChange && <TextChangeNotice {...textChange} />}
      <OverviewBand
        headline={
          <CompletionHeadline
            totals={totals}
            today={open ? today : undefined}
            pace={open && pace && pace.rate !== null && target > 0 ? { ...pace, rate: pace.rate } : null}
            reported={reportedSum(lines)}
            unitWord={unitTerm(campaign.terms).text}
          />
        }
        trend={trend && <TrendChart trend={trend} />}
        waiting={
          <WaitingPanel
            sheets={waiting.sheets}
            oldest={waiting.oldestAt && oldest(waiting.oldestAt, now, campaign)}
            units={folded(waiting.units)}
            href={desksOf(actor).includes("bkpsdm") ? "/verifikasi-berkas" : undefined}
          />
        }
      />
      {open && pace && <PaceFacts {...pace} deadline={campaign.deadline} />}
    </>
  );
}

function oldest(at: Date, now: Date, { zone }: CampaignSummary) {
  const day = isoDay(at, zone);
  return { day, ageDays: (Date.parse(isoDay(now, zone)) - Date.parse(day)) / 86_400_000 };
}

/** The two largest by name, the rest as one line. */
function folded(units: Dashboard["waiting"]["units"]) {
  if (units.length <= 3) return units;
  const rest = units.slice(2);
  const sheets = rest.reduce((sum, unit) => sum + unit.sheets, 0);
  return [...units.slice(0, 2), { name: `${rest.length} unit lain`, sheets }];
}
