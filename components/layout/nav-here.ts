"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { NavItem } from "@/components/layout/desk-nav";

/**
 * The rooms as seen from this page: the one that holds it is current (the longest path that begins its own), and what
 * an item keeps of the address (the chosen unit, the chosen campaign) goes along. A `current` that was given stands.
 */
export function useNavHere(nav: readonly NavItem[]): readonly NavItem[] {
  const path = usePathname() ?? "";
  const query = useSearchParams();
  const told = nav.some(({ current }) => current !== undefined);
  const holding = nav.filter(({ href }) => path === href || path.startsWith(`${href}/`));
  const here = holding.sort((a, b) => b.href.length - a.href.length)[0];
  return nav.map((item) => {
    const along = (item.kept ?? []).flatMap((key) => {
      const value = query?.get(key);
      return value ? [[key, value]] : [];
    });
    const search = along.length > 0 ? `?${new URLSearchParams(along)}` : "";
    return { ...item, href: `${item.href}${search}`, current: told ? item.current : item === here };
  });
}
