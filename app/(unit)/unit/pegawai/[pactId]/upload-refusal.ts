import { cookies } from "next/headers";

/*
 * Why a sheet sent by a plain form was refused, for the page that the browser is led back to. A cookie and not the
 * address: a sentence in an address could be anybody's.
 */
const NAME = "ikrar-upload-refusal";
const SECONDS = 20;

/** Keeps the sentence for the next page. */
export async function keepUploadRefusal(pactId: string, sentence: string): Promise<void> {
  const value = JSON.stringify({ pactId, sentence });
  (await cookies()).set(NAME, value, { httpOnly: true, sameSite: "lax", path: "/", maxAge: SECONDS });
}

/** Forgets it: a sheet was taken since. */
export async function clearUploadRefusal(): Promise<void> {
  (await cookies()).delete({ name: NAME, path: "/" });
}

/** The sentence for this person's page, or null. */
export async function uploadRefusal(pactId: string): Promise<string | null> {
  const value = (await cookies()).get(NAME)?.value;
  if (!value) return null;
  try {
    const kept: { pactId?: unknown; sentence?: unknown } = JSON.parse(value);
    return kept.pactId === pactId && typeof kept.sentence === "string" ? kept.sentence : null;
  } catch {
    return null;
  }
}
