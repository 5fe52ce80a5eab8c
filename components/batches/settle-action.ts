import type { FormState } from "@/lib/http/form-state";

/** What the forms of a page send to. */
export type SettleAction = (before: FormState, form: FormData) => Promise<FormState>;
export type SettleActions = Record<"assign" | "discard" | "keep" | "reopen", SettleAction>;
