import { keepCookie, keptCookie } from "@/lib/http/own-cookies";

/*
 * What the file was called that was just checked, for the page of its verdict. A cookie and not the address, which may
 * be passed on: names of files name people.
 */
const NAME = "ikrar-checked-file";
const PATH = "/verifikasi/berkas";
const HOUR_IN_SECONDS = 3_600;

/** Keeps the name of the file with this hash, for as long as its verdict is shown. */
export async function keepCheckedFileName(sha256: string, name: string): Promise<void> {
  await keepCookie(NAME, JSON.stringify({ sha256, name }), { maxAge: HOUR_IN_SECONDS }, PATH);
}

/** The name, in the browser that sent the file with this hash; null in any other. */
export async function checkedFileName(sha256: string): Promise<string | null> {
  const value = await keptCookie(NAME);
  if (!value) return null;
  try {
    const kept: { sha256?: unknown; name?: unknown } = JSON.parse(value);
    return kept.sha256 === sha256 && typeof kept.name === "string" ? kept.name : null;
  } catch {
    return null;
  }
}
