"use server";

import { refresh } from "next/cache";
import { activationMessage } from "@/lib/accounts/activation-message";
import { activationUrl } from "@/lib/accounts/activation-slips";
import { issueCodes } from "@/lib/accounts/issue-codes";
import { issueResetCode } from "@/lib/accounts/issue-reset-code";
import { formatDate, type Zone } from "@/lib/format/date";
import { whatsAppLink, whatsAppNumber } from "@/lib/format/whatsapp";
import { formAnswer } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";

export const issueCodeAction = formAnswer(async (actor, form) => {
  const issued = await issueCodes(actor, { unitId: text(form, "unitId"), employeeIds: [text(form, "employeeId")] });
  const [handed] = issued.codes;
  if (!handed) throw new Error("a code for one person was issued to nobody");
  refresh(); // the row and the counters around the answer
  return handedCode({ ...issued, ...handed, senderName: issued.unitName });
});

export const resetCodeAction = formAnswer(async (actor, form) => {
  const issued = await issueResetCode(actor, { employeeId: text(form, "employeeId") });
  refresh();
  return handedCode({ ...issued, senderName: issued.agencyName });
});

type Issued = { name: string; code: string; phone: string | null; expiresAt: string; zone: Zone; senderName: string };

function handedCode({ name, code, phone, expiresAt, zone, senderName }: Issued) {
  const until = formatDate(new Date(expiresAt), zone);
  const message = activationMessage({ name, code, until, url: activationUrl(code), senderName });
  return { name, code, until, message, sendHref: whatsAppLink(whatsAppNumber(phone), message) };
}
