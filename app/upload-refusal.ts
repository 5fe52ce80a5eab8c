import { dropCookie, keepCookie, keptCookie } from "@/lib/http/own-cookies";

/*
 * Why an upload sent by a plain form was refused, for the page that the browser is led back to. A cookie and not the
 * address: a sentence in an address could be anybody's.
 */
const NAME = "ikrar-upload-refusal";
const SECONDS = 20;

/** Keeps the sentence for the next page. */
export async function keepUploadRefusal(about: string, sentence: string): Promise<void> {
  const value = JSON.stringify({ about, sentence });
  await keepCookie(NAME, value, { maxAge: SECONDS });
}

/** Forgets it: an upload was taken since. */
export async function clearUploadRefusal(): Promise<void> {
  await dropCookie(NAME);
}

/** The sentence for the page about this person or unit, or null. */
export async function uploadRefusal(about: string): Promise<string | null> {
  const value = await keptCookie(NAME);
  if (!value) return null;
  try {
    const kept: { about?: unknown; sentence?: unknown } = JSON.parse(value);
    return kept.about === about && typeof kept.sentence === "string" ? kept.sentence : null;
  } catch {
    return null;
  }
}
