import { cookies } from "next/headers";
import { cookieFlags } from "@/lib/http/cookie-flags";

/** How long a browser keeps it: seconds from now, or an instant. */
type Lifetime = { maxAge: number } | { expires: Date };

/** Puts a cookie into the browser, for one part of the site where `path` says so. */
export async function keepCookie(name: string, value: string, lifetime: Lifetime, path = "/"): Promise<void> {
  (await cookies()).set(name, value, { ...cookieFlags(), ...lifetime, path });
}

/** Takes it out again. */
export async function dropCookie(name: string, path = "/"): Promise<void> {
  (await cookies()).delete({ name, ...cookieFlags(), path });
}

/** What the browser brought under this name. */
export async function keptCookie(name: string): Promise<string | undefined> {
  return (await cookies()).get(name)?.value;
}
