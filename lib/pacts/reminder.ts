import { salutation } from "@/lib/format/salutation";

type ReminderFacts = {
  campaignName: string;
  /** As printed: "20 Oktober 2028". */
  deadline: string;
  overdue: boolean;
  /** Address of the installation, without a slash at the end. */
  siteUrl: string;
  /** Who reminds: the unit. */
  sender: string;
};

type Person = {
  name: string;
  nip: string;
  /** Has a password of their own already. */
  activated: boolean;
  /** Why the sheet came back; null when none did. */
  returnedNote: string | null;
};

/** The words of a reminder to one person, ready to send. */
export function reminderText(facts: ReminderFacts, person: Person): string {
  const state = person.returnedNote
    ? `lembar ${facts.campaignName} Anda dikembalikan (${person.returnedNote})`
    : `${facts.campaignName} Anda belum ditandatangani`;
  const where = person.activated
    ? `${facts.siteUrl}/pakta`
    : `${facts.siteUrl}/aktivasi dengan kode aktivasi dari operator unit`;
  return `Yth. ${salutation(person.nip)} ${person.name}, ${state}. ${request(facts)} melalui ${where}. Terima kasih. ${facts.sender}`;
}

function request({ deadline, overdue }: ReminderFacts): string {
  return overdue
    ? `Tenggat ${deadline} telah lewat, mohon segera diselesaikan`
    : `Mohon diselesaikan paling lambat ${deadline}`;
}
