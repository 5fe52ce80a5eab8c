"use client";

import { useNavHere } from "@/components/layout/nav-here";
import { Icon, type IconName } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { formatCount } from "@/lib/format/number";

export type NavItem = {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  /** What waits there; nothing is shown for 0. */
  readonly count?: number;
  /** Found from the address when no item says it. */
  readonly current?: boolean;
  /** Names of query parameters that go along to this room: "unit", "kegiatan". */
  readonly kept?: readonly string[];
};

/** The desk's list of rooms. */
export function DeskNav({ nav }: { readonly nav: readonly NavItem[] }) {
  const items = useNavHere(nav);
  return (
    <nav aria-label="Menu utama">
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item.current ? "page" : undefined}
              className={`flex min-h-11 items-center gap-3 rounded-control px-2 ${
                item.current
                  ? "bg-accent-tint font-bold text-accent-strong"
                  : "font-medium text-label hover:bg-resting hover:text-ink"
              }`}
            >
              <Icon name={item.icon} />
              {item.label}
              {item.count ? (
                <span className="ml-auto text-13 font-semibold text-quiet tabular-nums">{formatCount(item.count)}</span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
