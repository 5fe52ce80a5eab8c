import { z } from "zod";

/** One door of the API, as its documentation tells it. Shapes are the zod schemas that the operation itself uses. */
export type Route = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below /api/v1, with path parameters in braces. */
  path: string;
  tag: Tag;
  /** What it does, in one English sentence. */
  summary: string;
  /** Answers without a session too. */
  public?: true;
  /** The answer holds a code or token that is told once: Idempotency-Key is not honoured. */
  secret?: true;
  query?: z.ZodObject;
  /** The operation's input; path parameters are taken out of it. */
  body?: z.ZodType;
  /** A multipart upload: what the field `file` takes. Beside a body: the same fields as a form, the file optional. */
  file?: string;
  status: number;
  /** The field of the answer that says whether it had been done before, which answers 200. */
  again?: string;
  /** JSON as this shape, bytes of this media type, or nothing. */
  answer: z.ZodType | { media: string } | null;
};

export const tags = {
  Accounts: "Sessions, activation, roles.",
  People: "Agencies, units, employees and the rosters they are loaded from.",
  Campaigns: "Signing campaigns: text, population, window, completion.",
  Ceremonies: "Apel and upacara: who led, read, signed symbolically and was there. None of it raises a percentage.",
  Circulars: "Surat edaran of a campaign, and who has read them: a fact of its own, never a signature.",
  Pacts: "The obligation of one person, and every way to settle it.",
  Cases: "Declines (confidential) and exemptions: follow-up, letters, decisions.",
  Seals: "The sealed PDF of each signature: what is not sealed yet, and the certificates that seal.",
  Sheets: "Signed sheets of paper as uploaded.",
  Reports: "What a unit's head states to the personnel agency.",
  Viewers: "For those who only look: all agencies at once, and figures for people without an account.",
  Audit: "Who did what, for auditors.",
  Reminders: "Who is asked again, when, and by whom.",
  Recaps: "The table of all units for letters and meetings, and lists of people as files.",
  Privacy: "UU 27/2022: what is held about a person, corrections, and the end of what is kept.",
  Archives: "All evidence of a campaign as one ZIP that can be checked without this installation.",
  Verification: "Public: is this document what it says it is?",
  Log: "Public: the transparency log of all that happened here. Hashes only, no personal data.",
} as const;
export type Tag = keyof typeof tags;

/** A stream of events that goes on until somebody leaves. */
export const EVENT_STREAM = "text/event-stream; charset=utf-8";

export const instant = z.iso.datetime();
export const count = z.number().int().min(0);
/** A page of a list; `nextCursor` is sent back as `cursor`, null at the end. */
export const listOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
