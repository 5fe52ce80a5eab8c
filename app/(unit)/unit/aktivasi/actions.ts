"use server";

import { activationMessage } from "@/lib/accounts/activation-message";
import { activationUrl } from "@/lib/accounts/activation-slips";
import { issueCodes } from "@/lib/accounts/issue-codes";
import { formatDate } from "@/lib/format/date";
import { whatsAppLink, whatsAppNumber } from "@/lib/format/whatsapp";
import { formAnswer } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";

export const issueCodeAction = formAnswer(async (actor, form) => {
  const issued = await issueCodes(actor, {
    unitId: text(form, "unitId"),
    employeeIds: [text(form, "employeeId")],
    includeActive: true,
  });
  const [handed] = issued.codes;
  if (!handed) throw new Error("a code for one person was issued to nobody");
  const { name, code, phone } = handed;
  const until = formatDate(new Date(issued.expiresAt), issued.zone);
  const message = activationMessage({ name, code, until, url: activationUrl(code), senderName: issued.unitName });
  return { name, code, until, message, sendHref: whatsAppLink(whatsAppNumber(phone), message) };
});
