import canonicalize from "canonicalize";
import { z } from "zod";

/** The words a template may leave open; everything else between braces is a mistake. */
export const placeholders = ["kontestasi", "tahun", "instansi", "unit"] as const;
export type Placeholder = (typeof placeholders)[number];
export type PledgeValues = Record<Placeholder, string>;

const line = (max: number, error: string) => z.string().trim().min(1, { error }).max(max);

/** A pledge: the template with placeholders, or the same filled in. A newline in the title starts a new line in print. */
export const pledgeTextSchema = z.strictObject({
  title: line(200, "Tulis judul pakta"),
  opening: line(1000, "Tulis kalimat pembuka"),
  points: z
    .array(line(1000, "Tulis isi butir ikrar"))
    .min(1, { error: "Pakta memuat paling sedikit satu butir" })
    .max(12, { error: "Pakta memuat paling banyak 12 butir" }),
  closing: line(1500, "Tulis kalimat penutup"),
  /** The sentence beside the last check box, agreed to when signing. */
  statement: line(500, "Tulis pernyataan persetujuan"),
});
export type PledgeText = z.infer<typeof pledgeTextSchema>;

/** A placeholder that cannot be filled: not one of the four, or without a value. */
export class PlaceholderError extends Error {
  override name = "PlaceholderError";
  constructor(
    readonly reason: "unknown" | "empty",
    readonly placeholder: string,
  ) {
    super(reason === "unknown" ? `unknown placeholder ${placeholder}` : `no value for placeholder ${placeholder}`);
  }
}

// A lone brace counts too: "{tahun" would otherwise be printed on five thousand pacts.
const marker = /\{[^{}]*\}|[{}]/g;

function mapTexts(text: PledgeText, change: (value: string) => string): PledgeText {
  const { title, opening, points, closing, statement } = text;
  return {
    title: change(title),
    opening: change(opening),
    points: points.map(change),
    closing: change(closing),
    statement: change(statement),
  };
}

/** The words between braces (or stray braces) that no campaign can fill, for the template form. */
export function unknownPlaceholders(text: PledgeText): string[] {
  const found = [text.title, text.opening, ...text.points, text.closing, text.statement].flatMap(
    (value) => value.match(marker) ?? [],
  );
  const known = new Set<string>(placeholders.map((name) => `{${name}}`));
  return [...new Set(found)].filter((item) => !known.has(item));
}

/** The template with its placeholders replaced, once: braces inside a value stay. Throws PlaceholderError. */
export function fillPledge(text: PledgeText, values: PledgeValues): PledgeText {
  return mapTexts(text, (value) =>
    value.replace(marker, (found) => {
      const name = placeholders.find((known) => found === `{${known}}`);
      if (!name) throw new PlaceholderError("unknown", found);
      const filling = values[name].trim();
      if (!filling) throw new PlaceholderError("empty", found);
      return filling;
    }),
  );
}

/** Canonical JSON (RFC 8785) of the words as shown; its SHA-256 is the text hash kept with each signature. */
export function pledgeDigestSource(filled: PledgeText): string {
  const source = canonicalize(mapTexts(filled, (value) => value));
  if (source === undefined) throw new TypeError("a pledge is always an object");
  return source;
}
