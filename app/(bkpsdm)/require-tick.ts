import { Refusal } from "@/lib/core/errors";

/** Asks for a tick that only a form has. @throws Refusal("invalid_input") with the sentence at that tick */
export function requireTick(form: FormData, name: string, sentence: string): void {
  if (form.get(name) !== "on") throw new Refusal("invalid_input", { fields: { [name]: sentence } });
}
