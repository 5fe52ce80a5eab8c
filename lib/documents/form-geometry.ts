import { randomCode } from "./spoken-code";

/** A rectangle in millimetres from the top left corner of the upright page. */
export type Area = { x: number; y: number; width: number; height: number };

/**
 * Where the marks of a printed form stand: what `version` in its QR codes refers to. Paper outlives the release that
 * printed it, so these numbers are never edited; another layout is another version beside this one.
 */
export const formGeometry = {
  version: 1,
  page: { width: 210, height: 297 },
  /** Two codes with the same token: a stamp, crease or punch hole seldom spoils both. */
  qr: {
    A: { x: 164, y: 12, width: 26, height: 26 },
    B: { x: 90, y: 223, width: 22, height: 22 },
    L: { x: 25, y: 254, width: 22, height: 22 },
  },
  /** Where the signature goes, ruled on paper. */
  box: { x: 118, y: 219, width: 72, height: 30 },
  /** The words above the signature end here, or it goes to a page of its own. */
  wordsEnd: 203,
  /** Rows of the collective list: the first one's cell for the signature, and how many stand on a page. */
  list: { cell: { x: 140, y: 120, width: 50, height: 13 }, rows: 10 },
} as const;

/** Top right on every page; beside the place for the signature; at the foot of a list. */
export type FormMark = "A" | "B" | "L";

/** Stands on pages that only accompany the forms, so that a scanned cover is known for what it is. */
export const coverToken = "0000000000000000";

const LENGTH = 16;

/** A fresh token of 80 random bits, in Crockford's base 32: it says nothing about the person. */
export function newFormToken(): string {
  return randomCode(LENGTH);
}

/** One page of a form: `page` of `pages`, from 1 to 9. The signature stands on the last. */
export type FormPage = { token: string; page: number; pages: number };

/** What a QR code of a form holds; within QR's alphanumeric set, so that its modules stay large. */
export function formCode({ token, page, pages }: FormPage, mark: FormMark): string {
  return `IKR${formGeometry.version}:${token}:${page}${pages}${mark}`;
}

/** The token as a person may read it out or type it, in groups of four. */
export function printedToken(token: string): string {
  return token.replace(/(.{4})(?=.)/g, "$1-");
}
