import { createTransport } from "nodemailer";
import { env } from "@/lib/env";
import { type Letter, letterHtml, letterText, oneLine } from "@/lib/mail/letter";

/** A letter with its reader. The id is all that may stand in a log. */
export type Mail = { id: string; to: { name: string; address: string }; letter: Letter };

/** The message as the transport wants it: every header on one line, both parts, and marked as sent by a machine. */
export function message({ id, to, letter }: Mail) {
  const from = env().MAIL_FROM;
  const domain = from.match(/@([^\s>]+)/)?.[1] ?? "localhost";
  return {
    from,
    to: { name: oneLine(to.name), address: oneLine(to.address) },
    subject: oneLine(letter.subject),
    text: letterText(letter),
    html: letterHtml(letter),
    // The same for each attempt, so that a mailbox which got it twice can tell.
    messageId: `<${id}@${domain}>`,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    // What a text holds is text: no file of this machine and no address is ever read for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The whole message as a file that every mail program opens. */
export async function eml(mail: Mail): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const { message: bytes } = await transport.sendMail(message(mail));
  if (!Buffer.isBuffer(bytes)) throw new Error(`mail ${mail.id} was not composed`);
  return bytes;
}
