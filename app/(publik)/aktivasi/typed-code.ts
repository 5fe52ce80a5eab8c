import { cookies } from "next/headers";
import { currentOrigin } from "@/lib/auth";

/*
 * A code typed by hand, on its way to the page that asks for a password. A cookie and not the address: addresses stay
 * in histories and logs, and whoever reads the code may sign as its owner.
 */
const NAME = "ikrar-activation-code";
const SECONDS = 900;
/** Where the next person stands behind. */
const SECONDS_AT_TABLET = 90;

/** Keeps what was typed for the page that follows. */
export async function keepTypedCode(code: string): Promise<void> {
  const { tablet } = await currentOrigin();
  const maxAge = tablet ? SECONDS_AT_TABLET : SECONDS;
  const options = { httpOnly: true, sameSite: "lax", path: "/aktivasi", maxAge } as const;
  (await cookies()).set(NAME, code.slice(0, 24), options);
}

/** Forgets it: the code was used. */
export async function forgetTypedCode(): Promise<void> {
  (await cookies()).delete({ name: NAME, path: "/aktivasi" });
}

/** What was typed last, or undefined. */
export async function typedCode(): Promise<string | undefined> {
  return (await cookies()).get(NAME)?.value || undefined;
}
