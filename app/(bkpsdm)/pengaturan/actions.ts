"use server";

import { activationMessage } from "@/lib/accounts/activation-message";
import { activationUrl } from "@/lib/accounts/activation-slips";
import { disableAccount } from "@/lib/accounts/disable-account";
import { enableAccount } from "@/lib/accounts/enable-account";
import { endRole } from "@/lib/accounts/end-role";
import { giveRole } from "@/lib/accounts/give-role";
import { issueOfficerCode } from "@/lib/accounts/issue-officer-code";
import { findAccount } from "@/lib/accounts/queries";
import { revokeSession } from "@/lib/accounts/revoke-session";
import { roleNames } from "@/lib/accounts/schema";
import type { Actor, Role } from "@/lib/core/actor";
import { formatDate } from "@/lib/format/date";
import { whatsAppLink } from "@/lib/format/whatsapp";
import { formAction, formAnswer } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";

export const giveRoleAction = formAnswer(async (actor, form) => {
  const employeeId = text(form, "employeeId") || undefined;
  const person = { username: text(form, "person.username"), name: text(form, "person.name") };
  const given = await giveRole(actor, {
    employeeId,
    person: employeeId ? undefined : person,
    role: text(form, "role"),
    unitId: text(form, "unitId"),
    office: text(form, "office"),
    acting: text(form, "acting"),
    validUntil: text(form, "validUntil"),
  });
  const { accountId, name, activation } = given;
  const roleName = roleNames[text(form, "role") as Role];
  return { accountId, name, roleName, code: activation && (await handedCode(actor, { accountId, ...activation })) };
});

export const officerCodeAction = formAnswer(async (actor, form) =>
  handedCode(actor, await issueOfficerCode(actor, { accountId: text(form, "accountId") })),
);

export const endRoleAction = formAction(async (actor, form) => {
  await endRole(actor, { grantId: text(form, "grantId") });
  return `/pengaturan/akun/${text(form, "accountId")}?selesai=peran`;
});

export const endSessionAction = formAction(async (actor, form) => {
  await revokeSession(actor, { sessionId: text(form, "sessionId") });
  return `/pengaturan/akun/${text(form, "accountId")}?selesai=sesi`;
});

export const disableAccountAction = formAction(async (actor, form) => {
  const { accountId } = await disableAccount(actor, {
    accountId: text(form, "accountId"),
    reason: text(form, "reason"),
  });
  return `/pengaturan/akun/${accountId}?selesai=nonaktif`;
});

export const enableAccountAction = formAction(async (actor, form) => {
  const { accountId } = await enableAccount(actor, { accountId: text(form, "accountId") });
  return `/pengaturan/akun/${accountId}?selesai=aktif`;
});

async function handedCode(actor: Actor, issued: { accountId: string; code: string; expiresAt: string }) {
  const account = await findAccount(actor, issued.accountId);
  if (!account) throw new Error(`account ${issued.accountId} is beyond the reach of whoever made its code`);
  const { name, agencyName, zone } = account;
  const { code } = issued;
  const until = formatDate(new Date(issued.expiresAt), zone);
  const message = activationMessage({ name, code, until, url: activationUrl(code), senderName: agencyName ?? "Ikrar" });
  return { name, code, until, message, sendHref: whatsAppLink(null, message) };
}
