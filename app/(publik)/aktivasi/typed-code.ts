import { currentOrigin } from "@/lib/auth";
import { dropCookie, keepCookie, keptCookie } from "@/lib/http/own-cookies";

/*
 * A code typed by hand, on its way to the page that asks for a password. A cookie and not the address: addresses stay
 * in histories and logs, and whoever reads the code may sign as its owner.
 */
const NAME = "ikrar-activation-code";
const PATH = "/aktivasi";
const SECONDS = 900;
/** Where the next person stands behind. */
const SECONDS_AT_TABLET = 90;

/** Keeps what was typed for the page that follows. */
export async function keepTypedCode(code: string): Promise<void> {
  const { tablet } = await currentOrigin();
  const maxAge = tablet ? SECONDS_AT_TABLET : SECONDS;
  await keepCookie(NAME, code.slice(0, 24), { maxAge }, PATH);
}

/** Forgets it: the code was used. */
export async function forgetTypedCode(): Promise<void> {
  await dropCookie(NAME, PATH);
}

/** What was typed last, or undefined. */
export async function typedCode(): Promise<string | undefined> {
  return (await keptCookie(NAME)) || undefined;
}
