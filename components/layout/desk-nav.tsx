import Link from "next/link";
import { Icon, type IconName } from "@/components/ui/icon";
import { formatCount } from "@/lib/format/number";

export type NavItem = {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  /** What waits there; nothing is shown for 0. */
  readonly count?: number;
  readonly current?: boolean;
};

/** The desk's list of rooms. */
export function DeskNav({ nav }: { readonly nav: readonly NavItem[] }) {
  return (
    <nav aria-label="Menu utama">
      <ul>
        {nav.map((item) => (
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
