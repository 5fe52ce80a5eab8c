import type { BatchPageReason, BatchPageState, PageGroup } from "@/lib/batches/schema";

/** What was read from a page, and what the database knows of it. */
export type PageFacts = {
  /** Null when none of our codes could be read. */
  code: { isCover: boolean; isSignaturePage: boolean; several: boolean } | null;
  others: number;
  damaged: number;
  light: number;
  /** Of the place for the signature; null on pages that have none. */
  ink: "blank" | "unsure" | "inked" | null;
  /** Null when the token stands for nothing within the reach of whoever handed the stack in. */
  form: { kind: "person" | "list"; sameCampaign: boolean; presentText: boolean } | null;
  /** The same page of the same form was met earlier in this stack. */
  metBefore: boolean;
  /** Whether its pact takes a sheet now; why not otherwise. */
  refusal: "signed_electronically" | "sheet_verified" | "exempt" | "held" | "campaign_closed" | null;
};

export type PageVerdict = { state: BatchPageState; reason: BatchPageReason | null };

/** Darker on average than this, a page is a photograph without light (0 to 255). */
const TOO_DARK = 70;

/** The one state of a page of a stack. */
export function judgePage(facts: PageFacts): PageVerdict {
  const { code, form } = facts;
  if (!code) return judgeUnread(facts);
  if (code.isCover) return { state: "not_a_form", reason: "cover" };
  if (code.several) return { state: "unreadable", reason: "two_sheets" };
  if (!form) return { state: "unknown_token", reason: null };
  if (!form.sameCampaign) return { state: "wrong_version", reason: "other_campaign" };
  if (!form.presentText) return { state: "wrong_version", reason: "other_text" };
  if (facts.metBefore) return { state: "duplicate", reason: null };
  if (form.kind === "list") return { state: "list", reason: null };
  if (facts.refusal) return { state: "already_verified", reason: facts.refusal };
  if (code.isSignaturePage && facts.ink === "blank") {
    // Where hardly anything is light, no ink can be told from paper.
    if (facts.light < TOO_DARK) return { state: "unreadable", reason: "too_dark" };
    return { state: "unsigned", reason: null };
  }
  return { state: "matched", reason: null };
}

function judgeUnread({ others, damaged, light }: PageFacts): PageVerdict {
  if (light < TOO_DARK) return { state: "unreadable", reason: "too_dark" };
  if (damaged > 0) return { state: "unreadable", reason: "damaged_code" };
  if (others > 0) return { state: "not_a_form", reason: "foreign_code" };
  return { state: "not_a_form", reason: light > 252 ? "blank" : "no_code" };
}

const REDO: ReadonlySet<BatchPageReason | null> = new Set(["too_dark", "two_sheets", "not_drawn"]);

/** The one group of a page, by its state. */
export function pageGroup({ state, reason }: PageVerdict): PageGroup {
  if (reason === "rest_missing") return "redo";
  if (state === "matched") return "known";
  if (state === "discarded" || state === "duplicate" || reason === "kept" || reason === "settled_since") return "aside";
  if (state === "unsigned" || state === "wrong_version") return "redo";
  if (state === "unreadable") return REDO.has(reason) ? "redo" : "choose";
  if (state === "not_a_form") return reason === "no_code" ? "choose" : "aside";
  return "choose";
}

/** Whether a page waits for somebody's eye. */
export function isOpen(page: PageVerdict): boolean {
  const group = pageGroup(page);
  return group === "choose" || group === "redo";
}
