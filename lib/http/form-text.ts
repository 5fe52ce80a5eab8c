/** One field of a form as text; an absent one (or a file) is an empty string. */
export function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
