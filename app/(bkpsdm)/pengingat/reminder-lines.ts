import type { ReminderLine } from "@/components/reminders/reminder-list";
import { formatDateTime, formatTime, type Zone } from "@/lib/format/date";
import type { ReminderView } from "@/lib/reminders/queries";
import { channelNames, reminderStateNames } from "@/lib/reminders/schema";

const audienceWords = {
  person: null,
  unit: "untuk unit",
  opd: "untuk OPD",
  bkpsdm: "untuk kepegawaian",
  group: "grup unit",
} as const;

/** Reminders as a list shows them. */
export function reminderLines(reminders: readonly ReminderView[], zone: Zone): ReminderLine[] {
  return reminders.map((one) => ({
    id: one.id,
    name: one.name ?? one.unitName ?? "Grup unit",
    facts: [
      one.name && one.unitName,
      channelNames[one.channel],
      audienceWords[one.audience],
      one.by ? `oleh ${one.by}` : "otomatis",
    ]
      .filter(Boolean)
      .join(" · "),
    when: formatDateTime(new Date(one.settledAt ?? one.createdAt), zone),
    state: reminderStateNames[one.state],
    bad: one.state === "failed" || one.state === "unknown",
    note:
      one.dueAt && one.failure ? `${one.failure} Berikutnya ${formatTime(new Date(one.dueAt), zone)}.` : one.failure,
  }));
}
