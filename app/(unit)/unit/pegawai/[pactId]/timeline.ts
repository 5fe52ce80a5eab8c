import type { TimelineEntry } from "@/components/unit/timeline";
import { formatDateTime } from "@/lib/format/date";
import type { PersonRecord } from "@/lib/monitoring/person-record";
import { methodWords } from "@/lib/pacts/method-words";
import { exemptionName } from "@/lib/pacts/schema";
import { type ChangeKind, changeKindNames } from "@/lib/population/schema";
import type { PersonReminder } from "@/lib/reminders/queries";
import { channelNames } from "@/lib/reminders/schema";
import { stateWords, wentOut } from "@/lib/reminders/state-words";

type Moment = Omit<TimelineEntry, "id" | "when"> & { at: string };

/** Changes of the population that the timeline tells by their own facts: the adding, and each exemption. */
const TOLD: ReadonlySet<string> = new Set<ChangeKind>(["opened", "joined", "exempted", "resumed"]);

/**
 * What happened to one person's pact, the newest first.
 * @param setting.mailSent whether mails leave this machine
 * @param setting.withDeclines also that the person declined, and why: for the personnel agency's desk alone
 */
export function timelineOf(
  record: PersonRecord,
  reminders: readonly PersonReminder[],
  { mailSent, withDeclines = false }: { mailSent: boolean; withDeclines?: boolean },
): TimelineEntry[] {
  const moments: Moment[] = [
    { at: record.addedAt, title: "Masuk sasaran", detail: record.addedReason },
    ...moment(record.openedAt, { title: "Naskah dibuka" }),
    ...record.signatures.map(({ signedAt, method, textVersion }) => ({
      at: signedAt,
      title: "Ditandatangani",
      detail: `${methodWords(method).short} · Naskah versi ${textVersion}`,
      tone: "ok" as const,
    })),
    ...record.replacements.map(({ version, reason, at }) => {
      // The signature that stood at that moment, if any, was of earlier words.
      const signed = record.signatures.some(
        (each) => each.textVersion < version && Date.parse(each.signedAt) < Date.parse(at),
      );
      return {
        at,
        title: `Naskah diganti, versi ${version}`,
        detail: [reason, signed && "Tanda tangan diminta lagi"].filter(Boolean).join(" · ") || undefined,
      };
    }),
    ...record.scans.flatMap((scan) => [
      { at: scan.uploadedAt, title: "Lembar diunggah", detail: `Oleh ${scan.uploadedBy}` },
      ...moment(scan.decidedAt, {
        title: scan.accepted ? "Lembar diterima" : "Lembar dikembalikan",
        detail: [scan.note, scan.decidedBy && `Oleh ${scan.decidedBy}`].filter(Boolean).join(" · "),
        tone: scan.accepted ? "ok" : "bad",
      }),
    ]),
    ...record.exemptions.flatMap(({ reason, note, by, startedAt, endedAt, endedReason, confirmedAt }) => [
      {
        at: startedAt,
        title: "Dikecualikan",
        detail: [...exemptionWords(reason, note), by && `Oleh ${by}`].filter(Boolean).join(" · "),
      },
      ...moment(confirmedAt, { title: "Pengecualian dikonfirmasi", tone: "ok" }),
      ...moment(endedAt, { title: "Pengecualian diakhiri", detail: endedReason ?? undefined }),
    ]),
    ...reminders.map((reminder) => {
      const out = wentOut(reminder, mailSent);
      const { at, channel, by } = reminder;
      return {
        at,
        title: `${out ? "Diingatkan" : "Pengingat"} melalui ${channelNames[channel]}`,
        detail: [!out && stateWords(reminder, mailSent), by ? `Oleh ${by}` : "Otomatis"].filter(Boolean).join(" · "),
      };
    }),
    ...(withDeclines ? record.declines : []).map(({ reason, declinedAt }) => {
      return { at: declinedAt, title: "Menyatakan tidak bersedia", detail: reason, tone: "bad" as const };
    }),
    ...record.changes
      .filter(({ kind }) => !TOLD.has(kind))
      .map(({ kind, reason, changedAt }) => {
        return { at: changedAt, title: changeKindNames[kind as ChangeKind] ?? kind, detail: reason };
      }),
  ];
  return moments
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .map(({ at, ...entry }) => ({
      ...entry,
      id: `${at} ${entry.title}`,
      when: formatDateTime(new Date(at), record.zone),
    }));
}

// Some reasons are named by the note itself; beside the others it stands for the letter behind them.
function exemptionWords(reason: string, note: string | null): string[] {
  const name = exemptionName(reason, note);
  return note && note !== name ? [name, note] : [name];
}

function moment(at: string | null | undefined, entry: Omit<Moment, "at">): Moment[] {
  return at ? [{ at, ...entry }] : [];
}
