import type { MissingPerson } from "@/components/unit/missing-list";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import { baseUrl } from "@/lib/env";
import { endOfDay, formatDate, isoDay, startOfDay, type Zone } from "@/lib/format/date";
import { whatsAppLink, whatsAppNumber } from "@/lib/format/whatsapp";
import { deskStanding } from "@/lib/pacts/desk-standing";
import { groupReminderText, reminderText } from "@/lib/pacts/reminder";
import type { PactRow } from "@/lib/pacts/schema";

/** What every reminder of a unit says. */
function reminderFacts(campaign: CampaignSummary, sender: string, now: Date) {
  const { name, deadline, zone } = campaign;
  return {
    campaignName: name,
    deadline: formatDate(startOfDay(deadline, zone), zone),
    overdue: now > endOfDay(deadline, zone),
    siteUrl: baseUrl(),
    sender,
  };
}

/** A link with the words for the unit's group. */
export function groupReminderHref(campaign: CampaignSummary, sender: string, missing: number, now: Date): string {
  return whatsAppLink(null, groupReminderText(reminderFacts(campaign, sender, now), missing));
}

type Setting = {
  campaign: CampaignSummary;
  sender: string;
  now: Date;
  /** Names the unit of each person: the list holds several. */
  withUnit: boolean;
  hrefOf: (pactId: string) => string;
};

/** People who have not signed as the list shows them, each with the reminder ready. */
export function missingPeople(rows: readonly PactRow[], { campaign, sender, now, withUnit, hrefOf }: Setting) {
  const facts = reminderFacts(campaign, sender, now);
  return rows.map((row): MissingPerson => {
    const number = whatsAppNumber(row.phone);
    const returnedNote = row.status === "returned" ? (row.note ?? "tanpa catatan") : null;
    const words = number
      ? standingWords(row, campaign.zone, now)
      : `Tanpa ponsel, ${lower(standingWords(row, campaign.zone, now))}`;
    return {
      id: row.id,
      name: row.name,
      status: deskStanding(row.status),
      note: withUnit ? `${words} · ${row.unitName}` : words,
      href: hrefOf(row.id),
      remindHref: number && whatsAppLink(number, reminderText(facts, { ...row, returnedNote })),
    };
  });
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** How far a person has come on the way to signing. */
export function standingWords(row: PactRow, zone: Zone, now: Date): string {
  if (row.status === "returned") return `Lembar dikembalikan: ${row.note ?? "tanpa catatan"}`;
  if (row.openedAt) return `Naskah dibuka ${dayWords(new Date(row.openedAt), zone, now)}`;
  return row.activated ? "Sudah masuk, naskah belum dibuka" : "Belum pernah masuk";
}

function dayWords(at: Date, zone: Zone, now: Date): string {
  const days =
    (startOfDay(isoDay(now, zone), zone).getTime() - startOfDay(isoDay(at, zone), zone).getTime()) / 86_400_000;
  if (days === 0) return "hari ini";
  if (days === 1) return "kemarin";
  return formatDate(at, zone).replace(/ \d{4}$/, "");
}
