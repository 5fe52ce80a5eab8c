import { createTransport } from "nodemailer";
import { message } from "@/lib/mail/compose";
import type { Delivery, PostOffice } from "@/lib/mail/post-office";

/** One connection at a time is enough, and no server takes it amiss. */
const LIMITS = {
  pool: true,
  maxConnections: 1,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
};

/** The mail server at an smtp:// or smtps:// address. */
export function smtpOffice(url: string): PostOffice {
  const transport = createTransport({ url, ...LIMITS });
  return {
    open: () =>
      transport.verify().then(
        () => true,
        () => false,
      ),
    hand: (mail) => transport.sendMail(message(mail)).then((): Delivery => ({ state: "sent" }), deliveryOf),
    close: () => transport.close(),
  };
}

type SmtpFault = {
  code?: string;
  responseCode?: number;
  permanent?: boolean;
  timeoutType?: string;
  originalCode?: string;
};

/** Faults of the way there: nothing of the message had left yet. */
const BEFORE = new Set(["EDNS", "ETLS", "EAUTH", "ENOAUTH", "EOAUTH2", "ECONFIG", "EPROXY"]);
const NO_LINE = new Set(["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH"]);

/** What a fault means for the mail: a guess is made only where the server itself has answered. */
export function deliveryOf(error: unknown): Delivery {
  const { code = "", responseCode, permanent, timeoutType, originalCode = "" } = error as SmtpFault;
  if (responseCode) return permanent ? { state: "refused", code: responseCode } : { state: "later" };
  if (code === "EENVELOPE" || code === "EMESSAGE") return { state: "refused", code: null };
  const neverLeft = BEFORE.has(code) || NO_LINE.has(originalCode) || NO_LINE.has(code);
  if (neverLeft || (timeoutType && timeoutType !== "SOCKET_TIMEOUT")) return { state: "later" };
  return { state: "unknown" };
}
