import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth";
import type { Actor } from "@/lib/core/actor";
import type { FieldErrors } from "@/lib/core/errors";
import { problemOf } from "@/lib/http/problem";

/** What a form shows after a refusal: the sentence, the fields, and all that was typed. */
export type FormState = {
  problem: { sentence: string; code: string; fields: FieldErrors } | null;
  values: Record<string, string | string[]>;
};

export const untouched: FormState = { problem: null, values: {} };

type Work = (actor: Actor, form: FormData) => Promise<string>;

/**
 * A server action over one operation. `work` returns the path to go to; a refusal comes back as state with the typed
 * values (never passwords). Works without JavaScript.
 */
export function formAction(work: Work) {
  return async (_before: FormState, form: FormData): Promise<FormState> => {
    const actor = await currentActor();
    let next: string;
    try {
      next = await work(actor, form);
    } catch (error) {
      const { title, code, errors } = problemOf(error, actor.origin.requestId);
      return { problem: { sentence: title, code, fields: errors ?? {} }, values: typedValues(form) };
    }
    redirect(next);
  };
}

function typedValues(form: FormData): FormState["values"] {
  const values: FormState["values"] = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$") || /password|kata-sandi|repeated|current/i.test(name)) continue;
    const all = form.getAll(name).filter((value): value is string => typeof value === "string");
    values[name] = all.length > 1 ? all : (all[0] ?? "");
  }
  return values;
}
