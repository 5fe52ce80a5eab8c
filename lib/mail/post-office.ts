import { env } from "@/lib/env";
import { eml, type Mail } from "@/lib/mail/compose";
import { keepMailFile } from "@/lib/mail/mail-files";
import { smtpOffice } from "@/lib/mail/smtp";

/** What came of handing a mail in. */
export type Delivery =
  | { state: "sent" }
  /** The server refused it for good, in its own number. */
  | { state: "refused"; code: number | null }
  /** Surely not taken: may be tried again. */
  | { state: "later" }
  /** The line broke before the answer: it may have been taken. */
  | { state: "unknown" };

/** Where mails are handed in during one pass. */
export type PostOffice = {
  /** Whether the server answers at all. */
  open(): Promise<boolean>;
  hand(mail: Mail): Promise<Delivery>;
  close(): void;
};

/** Whether mails leave this machine. */
export function isMailSent(): boolean {
  return env().SMTP_URL !== undefined;
}

/** The server of SMTP_URL; without one, files under DATA_DIR/mail, so that a new installation shows what it would send. */
export function openPostOffice(): PostOffice {
  const { SMTP_URL, DATA_DIR } = env();
  if (SMTP_URL) return smtpOffice(SMTP_URL);
  return {
    open: async () => true,
    async hand(mail) {
      await keepMailFile(DATA_DIR, mail.id, await eml(mail));
      return { state: "sent" };
    },
    close: () => {},
  };
}
