import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import type { AnswerState, FormState } from "@/lib/http/form-state";
import { problemOf } from "@/lib/http/problem";

type Work<R> = (actor: Actor, form: FormData) => Promise<R>;

/**
 * A server action over one operation. `work` returns the path to go to; a refusal comes back as state with the typed
 * values (never passwords). Works without JavaScript.
 */
export function formAction(work: Work<string>) {
  return async (_before: FormState, form: FormData): Promise<FormState> => {
    const actor = await currentActor();
    let next: string;
    try {
      next = await work(actor, form);
    } catch (error) {
      return refusedState(error, actor, form);
    }
    return leadTo(next);
  };
}

/** A server action that stays on its page: what `work` returns is shown there, and never gets an address. */
export function formAnswer<A>(work: Work<A>) {
  return async (_before: AnswerState<A>, form: FormData): Promise<AnswerState<A>> => {
    const actor = await currentActor();
    try {
      return { problem: null, values: {}, answer: await work(actor, form) };
    } catch (error) {
      return { ...refusedState(error, actor, form), answer: null };
    }
  };
}

/** What a step of a longer form comes to: on to another page, or the same form with what was asked for. */
export type Step<A> = { next: string } | { answer: A };

/**
 * A server action of a form that may ask before it sends (a count, a search): such a step draws the form again with the
 * answer and all that was typed. Works without JavaScript.
 */
export function formStep<A>(work: Work<Step<A>>) {
  return async (_before: AnswerState<A>, form: FormData): Promise<AnswerState<A>> => {
    const actor = await currentActor();
    let step: Step<A>;
    try {
      step = await work(actor, form);
    } catch (error) {
      return { ...refusedState(error, actor, form), answer: null };
    }
    if ("next" in step) return leadTo(step.next);
    return { problem: null, values: typedValues(form), answer: step.answer };
  };
}

/** On to a page as it is now, also where its address is the one that the browser shows already. */
function leadTo(next: string): never {
  refresh();
  redirect(next);
}

function refusedState(error: unknown, actor: Actor, form: FormData): FormState {
  const { title, code, errors } = problemOf(signedOut(error, actor) ?? error, actor.origin.requestId);
  return { problem: { sentence: title, code, fields: errors ?? {} }, values: typedValues(form) };
}

// To somebody whose session ended in another tab everything is out of reach: that is not what keeps them from it.
function signedOut(error: unknown, actor: Actor): Refusal | null {
  if (actor.kind !== "anonymous" || !(error instanceof Refusal)) return null;
  return error.code === "not_found" || error.code === "forbidden" ? new Refusal("unauthenticated") : null;
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
