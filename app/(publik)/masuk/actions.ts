"use server";

import { nextPath } from "@/lib/accounts/next-path";
import { signInHere } from "@/lib/auth";
import { formAction } from "@/lib/http/form-action";
import { text } from "@/lib/http/form-text";

export const signInAction = formAction(async (_actor, form) => {
  await signInHere({ username: text(form, "username"), password: text(form, "password") });
  return nextPath(text(form, "lanjut"));
});
