import type { Actor } from "@/lib/core/actor";
import { type Desk, desksOf } from "@/lib/policy";

const doors: Record<Desk, { href: string; label: string }> = {
  bkpsdm: { href: "/pantauan", label: "Meja kepegawaian" },
  unit: { href: "/unit", label: "Meja unit" },
  nation: { href: "/nasional", label: "Semua instansi" },
  viewer: { href: "/pantauan", label: "Pantauan" },
  platform: { href: "/daftar-instansi", label: "Daftar instansi" },
  employee: { href: "/pakta", label: "Pakta saya" },
};

export type DeskLink = { desk: Desk; href: string; label: string /** What waits there. */; count: number };

/**
 * The desks an actor may enter, home first, each address once.
 * @param pendingPacts own pacts still to sign, shown beside "Pakta saya"
 */
export function deskLinks(actor: Actor, pendingPacts = 0): DeskLink[] {
  const links: DeskLink[] = [];
  for (const desk of desksOf(actor)) {
    if (links.some(({ href }) => href === doors[desk].href)) continue;
    links.push({ desk, ...doors[desk], count: desk === "employee" ? pendingPacts : 0 });
  }
  return links;
}

/** Where an actor lands after signing in. */
export function homePath(actor: Actor): string {
  if (actor.kind === "user" && actor.kiosk) return "/tablet";
  return deskLinks(actor)[0]?.href ?? "/akun";
}
