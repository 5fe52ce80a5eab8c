import type { Desk } from "@/app/(unit)/unit/desk";
import { standingWords } from "@/app/(unit)/unit/standing-words";
import type { RemindTarget } from "@/components/duties/remind-list";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import type { DutyPerson } from "@/lib/duties/find-people";
import type { BehindUnit } from "@/lib/duties/queries";
import { dayWords } from "@/lib/duties/words";
import { formatCount, formatRate } from "@/lib/format/number";
import { missing } from "@/lib/monitoring/rules";
import { agoWords } from "@/lib/reminders/rules";

type Setting = {
  campaign: CampaignSummary;
  now: Date;
  /** Names the unit of each person: the list holds several. */
  withUnit: boolean;
  href: Desk["href"];
};

/** People to be reminded as the list takes them: how far they came, how long nobody told them, and the way to them. */
export function personTargets(people: readonly DutyPerson[], setting: Setting): RemindTarget[] {
  const { campaign, now, withUnit, href } = setting;
  return people.map((person): RemindTarget => {
    const { pactId, remindedAt, hasPhone, mailable, lately, by } = person;
    const path = href(`/unit/pegawai/${pactId}`);
    const ago = remindedAt && agoWords(remindedAt, now, campaign.zone);
    const note = [
      standingWords({ ...person, status: "pending" }, campaign.zone, now),
      ago ? `diingatkan ${ago}` : "belum diingatkan",
      by !== campaign.deadline && `tenggatnya ${dayWords(by)}`,
      withUnit && person.unitName,
    ];
    return {
      id: pactId,
      name: person.name,
      spoken: `Ingatkan ${person.name}`,
      note: note.filter(Boolean).join(" · "),
      href: path,
      way: hasPhone
        ? { kind: "whatsapp", about: { pactId } }
        : mailable
          ? { kind: "mail", pactId }
          : { kind: "link", href: `${path}#lembar`, label: "Lembar" },
      mailable,
      reminded: lately,
    };
  });
}

/** Sub-units that lag, each with the tap that reminds its head. */
export function headTargets(behind: readonly BehindUnit[], campaignId: string, href: Desk["href"]): RemindTarget[] {
  return behind.map(({ unit: { id, name, totals }, notYet, reminded }) => ({
    id,
    name,
    spoken: `Ingatkan kepala ${name}`,
    note: [
      formatRate(totals.rate),
      `${formatCount(missing(totals) - notYet)} belum`,
      ...(notYet > 0 ? [`${formatCount(notYet)} belum giliran`] : []),
    ].join(" · "),
    href: href("/unit", { unit: id }),
    way: { kind: "whatsapp", about: { unitId: id, campaignId, to: "head" } },
    mailable: false,
    reminded,
  }));
}
