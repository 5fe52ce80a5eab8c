"use server";

import { changePassword } from "@/lib/accounts/change-password";
import { revokeSession } from "@/lib/accounts/revoke-session";
import { Refusal } from "@/lib/core/errors";
import { formAction } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";

export const endSessionAction = formAction(async (actor, form) => {
  const { sessions } = await revokeSession(actor, { sessionId: text(form, "sessionId") });
  return `/akun?diakhiri=${sessions}#sesi`;
});

export const endOtherSessionsAction = formAction(async (actor) => {
  if (actor.kind !== "user") throw new Refusal("unauthenticated");
  const { sessions } = await revokeSession(actor, { accountId: actor.accountId });
  return `/akun?diakhiri=${sessions}#sesi`;
});

export const changePasswordAction = formAction(async (actor, form) => {
  const { sessionsEnded } = await changePassword(actor, {
    current: text(form, "current"),
    password: text(form, "password"),
    repeated: text(form, "repeated"),
  });
  return `/akun?sandi=baru&diakhiri=${sessionsEnded}`;
});
