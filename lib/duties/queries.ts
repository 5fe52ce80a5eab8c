import type { DeskUnit } from "@/lib/agencies/desk-units";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import { isSigningOpen } from "@/lib/campaigns/rules";
import type { User } from "@/lib/core/actor";
import { type DutyRow, findDutyRow } from "@/lib/duties/find-facts";
import { type DutyPerson, findDutyPeople } from "@/lib/duties/find-people";
import { dutiesOf, isBehind } from "@/lib/duties/rules";
import type { Duty, DutyFacts, DutyWave } from "@/lib/duties/schema";
import { formatTime, isoDay } from "@/lib/format/date";
import { reportScope, type UnitNode } from "@/lib/monitoring/roll-up";
import { unitTree } from "@/lib/monitoring/unit-tree";
import { allows } from "@/lib/policy";

/** A sub-unit that lags behind the pace that the deadline asks for; of its people `notYet` wait for their wave. */
export type BehindUnit = { unit: UnitNode; notYet: number /** Its head was reminded today. */; reminded: boolean };

/** The desk's day in one open campaign: what is to be done, with the lists behind it. */
export type Day = { facts: DutyFacts; duties: Duty[]; people: DutyPerson[]; behind: BehindUnit[]; tree: UnitNode[] };

type Ask = {
  unit: DeskUnit;
  campaign: CampaignSummary;
  mailSent: boolean;
  now: Date;
  /** People named at once. */
  limit: number;
};

/** What whoever runs the unit must do today in an open campaign; null when it is not open or the unit not theirs. */
export async function findDay(actor: User, { unit, campaign, mailSent, now, limit }: Ask): Promise<Day | null> {
  if (!isSigningOpen(campaign)) return null;
  const [row, tree] = await Promise.all([
    findDutyRow(actor, campaign, unit.id, now),
    unitTree(actor, campaign.id, unit.id),
  ]);
  if (!row) return null;
  const found = await findDutyPeople(actor, { campaign, unitId: unit.id, plan: row.plan, mailSent, now, limit });
  const behind = behindUnits(tree, row, campaign);
  const { today, own, report, withoutAccount, ownCirculars, circular, returned, letters, pages } = row;
  const facts: DutyFacts = {
    ...{ today, own, report, withoutAccount, ownCirculars, circular, returned, letters, pages },
    deadline: campaign.deadline,
    bkpsdmName: unit.bkpsdmName,
    unitName: unit.name,
    isHead: allows("report.submit", actor, unit),
    reporting: unit.reporting,
    scope: reportScope(tree, unit.id),
    people: found.counts,
    waves: sumWaves(row.waves),
    ceremonies: row.ceremonies.map(({ startsAt, ...ceremony }) => {
      const at = new Date(startsAt);
      return { ...ceremony, day: isoDay(at, campaign.zone), time: formatTime(at, campaign.zone) };
    }),
    behind: behind.filter(({ reminded }) => !reminded).length,
  };
  return { facts, duties: dutiesOf(facts), people: found.people, behind, tree };
}

/** How many things wait in the other open campaigns of the unit's agency, by campaign; those without any are left out. */
export async function countOtherDuties(actor: User, ask: Ask & { campaigns: readonly CampaignSummary[] }) {
  const others = ask.campaigns.filter((each) => each.id !== ask.campaign.id && isSigningOpen(each));
  const days = await Promise.all(others.map((campaign) => findDay(actor, { ...ask, campaign, limit: 1 })));
  return others.flatMap(({ id, name }, at) => {
    const count = days[at]?.duties.length ?? 0;
    return count > 0 ? [{ id, name, count }] : [];
  });
}

/** The sub-units right below that lag, the worst first. */
function behindUnits(tree: readonly UnitNode[], row: DutyRow, { openedAt, deadline, zone }: CampaignSummary) {
  const [top, ...below] = tree;
  const openedOn = row.anew ?? (openedAt ? isoDay(new Date(openedAt), zone) : row.today);
  const lefts = new Map(tree.map(({ id, left }) => [id, left]));
  const ahead = row.waves.filter(({ opensOn }) => opensOn > row.today);
  const reminded = new Set(row.headsToday);
  const notYet = ({ left, right }: UnitNode) =>
    ahead.reduce((sum, { unitId, people }) => {
      const at = lefts.get(unitId) ?? -1;
      return at >= left && at <= right ? sum + people : sum;
    }, 0);
  return below
    .filter(({ parentId }) => parentId === top?.id)
    .map((unit) => ({ unit, notYet: notYet(unit), reminded: reminded.has(unit.id) }))
    .filter(({ unit: { totals }, notYet: later }) => isBehind({ totals, notYet: later }, openedOn, deadline, row.today))
    .sort((a, b) => (a.unit.totals.rate ?? 1) - (b.unit.totals.rate ?? 1) || a.unit.left - b.unit.left);
}

function sumWaves(waves: DutyRow["waves"]): DutyWave[] {
  const sums = new Map<string, DutyWave>();
  for (const { unitId: _unit, ...wave } of waves) {
    const sum = sums.get(wave.name);
    sums.set(wave.name, { ...wave, people: (sum?.people ?? 0) + wave.people });
  }
  return [...sums.values()];
}
