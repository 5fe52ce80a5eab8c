import type { MissingPerson } from "@/components/unit/missing-list";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import { formatDate, isoDay, startOfDay, type Zone } from "@/lib/format/date";
import { whatsAppNumber } from "@/lib/format/whatsapp";
import { deskStanding } from "@/lib/pacts/desk-standing";
import type { PactRow } from "@/lib/pacts/schema";
import type { LastReminder } from "@/lib/reminders/queries";
import { agoWords, latestOf } from "@/lib/reminders/rules";

type Setting = {
  campaign: CampaignSummary;
  /** When each was last reminded, by pact. */
  last: ReadonlyMap<string, LastReminder>;
  /** Whether mails leave this machine: one that is only written to a file has reminded nobody. */
  mailSent: boolean;
  now: Date;
  /** Names the unit of each person: the list holds several. */
  withUnit: boolean;
  hrefOf: (pactId: string) => string;
  /** The reader, who may be among them. */
  ownEmployeeId: string | null;
};

/** People who have not signed as the list shows them, with the last reminder of each. */
export function missingPeople(
  rows: readonly PactRow[],
  { campaign, last, mailSent, now, withUnit, hrefOf, ownEmployeeId }: Setting,
) {
  const { zone } = campaign;
  return rows.map((row): MissingPerson => {
    const hasPhone = whatsAppNumber(row.phone) !== null;
    const words = standingWords(row, zone, now);
    const { mail = null, whatsapp = null } = last.get(row.id) ?? {};
    const reminded = latestOf(mailSent ? mail : null, whatsapp);
    const written = mailSent ? null : mail;
    const ago = (at: Date) => agoWords(at, now, zone);
    const note = [
      hasPhone ? words : `Tanpa ponsel, ${lower(words)}`,
      reminded && `terakhir diingatkan ${ago(reminded)}`,
      written && !reminded && `email hanya ditulis ke berkas ${ago(written)}`,
      withUnit && row.unitName,
    ];
    return {
      id: row.id,
      name: row.name,
      status: deskStanding(row.status),
      note: note.filter(Boolean).join(" · "),
      href: hrefOf(row.id),
      signHref: row.employeeId === ownEmployeeId ? `/pakta/${row.id}` : null,
      hasPhone,
      remindedToday: reminded !== null && ago(reminded) === "hari ini",
    };
  });
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** How far a person has come on the way to signing. */
export function standingWords(row: PactRow, zone: Zone, now: Date): string {
  if (row.status === "returned") return `Lembar dikembalikan: ${row.note ?? "tanpa catatan"}`;
  if (row.note) return row.note;
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
