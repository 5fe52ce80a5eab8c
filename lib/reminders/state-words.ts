import { type ReminderChannel, type ReminderState, reminderStateNames } from "@/lib/reminders/schema";

type Outcome = { state: ReminderState; channel: ReminderChannel };

/**
 * Whether the reminder went out to its reader. Without a mail server a mail that was handed in is a file that nobody
 * received, whatever its state.
 * @param mailSent whether mails leave this machine
 */
export function wentOut({ state, channel }: Outcome, mailSent: boolean): boolean {
  return state === "sent" && (channel === "whatsapp" || mailSent);
}

/** What came of a reminder, in words. @param mailSent whether mails leave this machine */
export function stateWords(outcome: Outcome, mailSent: boolean): string {
  return outcome.state === "sent" && !wentOut(outcome, mailSent)
    ? "Ditulis ke berkas"
    : reminderStateNames[outcome.state];
}
