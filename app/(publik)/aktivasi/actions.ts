"use server";

import { redirect } from "next/navigation";
import { forgetTypedCode, keepTypedCode } from "@/app/(publik)/aktivasi/typed-code";
import { activateAndOpen } from "@/lib/accounts/activate-and-open";
import { homePath } from "@/lib/accounts/desks";
import { findActor } from "@/lib/accounts/find-actor";
import { keepSession } from "@/lib/auth";
import { Refusal } from "@/lib/core/errors";
import { formAction } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";

export const activateAction = formAction(async (actor, form) => {
  // What began on a shared tablet must not become an ordinary session because the tablet ended meanwhile.
  if (form.has("tablet") && !actor.origin.tablet) throw new Refusal("tablet_ended");
  const session = await activateAndOpen(actor, {
    code: text(form, "code"),
    password: text(form, "password"),
    repeated: text(form, "repeated"),
  });
  await forgetTypedCode();
  await keepSession(session.token);
  const owner = await findActor(session.token, actor.origin);
  return owner.kind === "user" && owner.employeeId ? "/pakta" : homePath(owner);
});

/** Takes a code typed by hand to the page that asks for a password; whether it works is told there. */
export async function typeCodeAction(form: FormData): Promise<void> {
  await keepTypedCode(text(form, "kode"));
  redirect("/aktivasi");
}
