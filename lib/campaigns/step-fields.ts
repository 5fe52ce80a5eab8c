import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { GuideStep } from "@/lib/campaigns/guide";
import type { CampaignDraft } from "@/lib/campaigns/schema";
import type { PledgeText } from "@/lib/documents/pledge-text";

type Field = keyof CampaignDraft;

/** The step of the guide that asks for a field of a draft. */
export const stepOf = {
  name: "pemilihan",
  contests: "pemilihan",
  deadline: "pemilihan",
  legalBases: "dasar-hukum",
  text: "naskah",
  population: "sasaran",
  options: "opsi",
} as const satisfies Record<Field, GuideStep>;

/** The fields that a step sends. */
export function fieldsOf(step: GuideStep): Field[] {
  return (Object.keys(stepOf) as Field[]).filter((field) => stepOf[field] === step);
}

type Standing = Record<Exclude<Field, "text">, unknown> & { text: PledgeText | null };

/** Names these fields as they stand: whoever sends others along with it learns whether somebody changed them meanwhile. */
export function draftRevision(draft: Standing, fields: readonly Field[]): string {
  const seen = Object.fromEntries(
    fields.map((field) => [field, field === "text" ? wordsOf(draft.text) : draft[field]]),
  );
  return createHash("sha256")
    .update(canonicalize(seen) ?? "")
    .digest("hex")
    .slice(0, 16);
}

function wordsOf(text: PledgeText | null) {
  if (!text) return null;
  const { title, opening, points, closing, statement } = text;
  return { title, opening, points, closing, statement };
}
