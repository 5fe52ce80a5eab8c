import type { ReminderLine } from "@/components/reminders/reminder-list";
import { unitTerm } from "@/lib/agencies/terms";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import { formatDateTime, formatTime, type Zone } from "@/lib/format/date";
import type { ReminderView } from "@/lib/reminders/queries";
import { channelNames } from "@/lib/reminders/schema";
import { stateWords } from "@/lib/reminders/state-words";

type Words = Pick<CampaignSummary, "terms" | "bkpsdmName">;

const audienceWords = ({ terms, bkpsdmName }: Words) => ({
  person: null,
  unit: "untuk unit",
  opd: `untuk ${unitTerm(terms).text}`,
  bkpsdm: `untuk ${bkpsdmName}`,
  group: "grup unit",
});

/** Reminders as a list shows them. @param mailSent whether mails leave this machine */
export function reminderLines(
  reminders: readonly ReminderView[],
  campaign: Words & { zone: Zone },
  mailSent: boolean,
): ReminderLine[] {
  const { zone } = campaign;
  const audiences = audienceWords(campaign);
  return reminders.map((one) => ({
    id: one.id,
    name: one.name ?? one.unitName ?? "Grup unit",
    facts: [
      one.name && one.unitName,
      channelNames[one.channel],
      audiences[one.audience],
      one.by ? `oleh ${one.by}` : "otomatis",
    ]
      .filter(Boolean)
      .join(" · "),
    when: formatDateTime(new Date(one.settledAt ?? one.createdAt), zone),
    state: stateWords(one, mailSent),
    bad: one.state === "failed" || one.state === "unknown",
    note:
      one.dueAt && one.failure ? `${one.failure} Berikutnya ${formatTime(new Date(one.dueAt), zone)}.` : one.failure,
  }));
}
