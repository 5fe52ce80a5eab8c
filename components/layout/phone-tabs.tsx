"use client";

import type { NavItem } from "@/components/layout/desk-nav";
import { useNavHere } from "@/components/layout/nav-here";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { formatCount } from "@/lib/format/number";

/** At most four tabs at the bottom edge of a phone, within the thumb's reach. */
export function PhoneTabs({ nav }: { readonly nav: readonly NavItem[] }) {
  const items = useNavHere(nav);
  return (
    <nav
      aria-label="Menu bawah"
      className="fixed inset-x-0 bottom-0 z-20 grid auto-cols-fr grid-flow-col border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden print:hidden"
    >
      {items.slice(0, 4).map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.current ? "page" : undefined}
          className={`relative -mt-px flex min-h-16 flex-col items-center justify-center gap-1 border-t-2 text-12 ${
            item.current ? "border-accent font-bold text-accent" : "border-transparent font-medium text-quiet"
          }`}
        >
          <Icon name={item.icon} />
          <span className="max-w-full text-center wrap-anywhere">
            {item.label}
            {item.count ? <span className="tabular-nums"> {formatCount(item.count)}</span> : null}
          </span>
        </Link>
      ))}
    </nav>
  );
}
