"use server";

import { issueCodes } from "@/lib/accounts/issue-codes";
import { baseUrl } from "@/lib/env";
import { formatDate } from "@/lib/format/date";
import { whatsAppLink, whatsAppNumber } from "@/lib/format/whatsapp";
import { formAction, formAnswer } from "@/lib/http/form-action";
import { endExemption } from "@/lib/pacts/end-exemption";
import { exemptPact } from "@/lib/pacts/exempt-pact";

export const exemptAction = formAction(async (actor, form) => {
  const { pactId } = await exemptPact(actor, Object.fromEntries(form));
  return `/unit/pegawai/${pactId}?selesai=dikecualikan`;
});

export const endExemptionAction = formAction(async (actor, form) => {
  const { pactId } = await endExemption(actor, Object.fromEntries(form));
  return `/unit/pegawai/${pactId}?selesai=berakhir`;
});

export const issueCodeAction = formAnswer(async (actor, form) => {
  const issued = await issueCodes(actor, {
    unitId: form.get("unitId"),
    employeeIds: [form.get("employeeId")],
    includeActive: true,
  });
  const [handed] = issued.codes;
  if (!handed) throw new Error("a code for one person was issued to nobody");
  const until = formatDate(new Date(issued.expiresAt), issued.zone);
  const address = `${baseUrl()}/aktivasi?kode=${handed.code}`;
  const words = `Yth. ${handed.name}, kode aktivasi akun Ikrar Anda: ${handed.code}. Buka ${address} sebelum ${until}. Jangan berikan kode ini kepada siapa pun.`;
  return { code: handed.code, until, sendHref: whatsAppLink(whatsAppNumber(handed.phone), words) };
});
