/** Where a change of the population comes from: when, by which account or file, from which day, and what was noted. */
export type ChangeOrigin = {
  now: Date;
  /** The account that decided; null for a file or the system. */
  decidedById: string | null;
  /** The facts came with the file that last changed each person. */
  fromFile?: boolean;
  /** YYYY-MM-DD, when it holds from another day than the one it was recorded on. */
  effectiveOn?: string | null;
  note?: string | null;
};
