import canonicalize from "canonicalize";
import { READING_STATEMENT } from "@/lib/circulars/rules";
import { sha256 } from "@/lib/core/hash";

/** What stands on a circular's page. */
export type ShownCircular = {
  issuer: string;
  number: string;
  date: string;
  title: string;
  fileSha256: string | null;
};

/**
 * The SHA-256 of what a reader is shown, as canonical JSON (RFC 8785): the words as typed, the statement, and the file
 * by its own hash. A circular without a file is its words.
 */
export function circularHash({ issuer, number, date, title, fileSha256 }: ShownCircular): string {
  const shown = { version: 1, issuer, number, date, title, fileSha256, statement: READING_STATEMENT };
  return sha256(canonicalize(shown) ?? "");
}
