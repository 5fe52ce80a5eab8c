import { baseUrl } from "@/lib/env";

const secure = () => baseUrl().startsWith("https:");

/** What every cookie of ours carries: no script reads it, and where people come over https it never leaves over http. */
export function cookieFlags() {
  return { httpOnly: true, sameSite: "lax" as const, path: "/", secure: secure() };
}

/** The name of a cookie that opens something: over https with the prefix that keeps a sibling site from planting one. */
export function guardedName(name: string): string {
  return secure() ? `__Host-${name}` : name;
}
