import { z } from "zod";

const corner = z.tuple([z.int(), z.int()]);

/** What was found on a page; lengths in pixels of its preview, ink in square millimetres. */
export const stackPage = z.object({
  file: z.string().regex(/^\d+\.jpeg$/),
  width: z.int(),
  height: z.int(),
  /** The form that the page belongs to; null when none of our codes could be read. */
  form: z.object({ token: z.string(), page: z.int(), pages: z.int() }).nullable(),
  /** Codes of more than one form: two sheets on one picture. */
  several: z.boolean(),
  /** Readable codes that are not ours, and what looks like a code and cannot be read. */
  others: z.int(),
  damaged: z.int(),
  /** Mean grey, 0 to 255. */
  light: z.int(),
  /** Where signatures belong, in order: the box of a person's form, the cells of a list. */
  places: z.array(
    z.object({ ink: z.number(), verdict: z.enum(["blank", "unsure", "inked"]), at: z.array(corner).length(4) }),
  ),
});
export type StackPage = z.infer<typeof stackPage>;
