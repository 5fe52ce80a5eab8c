/** What a form shows after a refusal; the shape that lib/http/form-action.ts answers. */
export type DeskState = {
  problem: { sentence: string; code: string; fields: Readonly<Record<string, string>> } | null;
  values: Record<string, string | string[]>;
};

export type DeskAction = (before: DeskState, form: FormData) => Promise<DeskState>;
