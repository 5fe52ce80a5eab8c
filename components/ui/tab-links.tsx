import { Link } from "@/components/ui/link";
import { formatCount } from "@/lib/format/number";

export type TabLink = {
  readonly href: string;
  readonly label: string;
  readonly count?: number;
  readonly current?: boolean;
};

/** Text tabs that are links; the counts add up to the first one ("Semua"). State lives in the address. */
export function TabLinks({ label, links }: { readonly label: string; readonly links: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="flex flex-wrap tabular-nums print:hidden">
      {links.map((link) => (
        <Link
          key={link.href}
          href={link.href}
          scroll={false}
          aria-current={link.current ? "true" : undefined}
          className={`inline-flex min-h-11 items-center gap-1.5 border-b-2 px-2.5 ${
            link.current
              ? "border-accent font-bold text-accent"
              : "border-transparent font-medium text-label hover:border-line-strong"
          }`}
        >
          {link.label}
          {link.count !== undefined && (
            <span className={`font-medium ${link.current ? "" : "text-faint"}`}>{formatCount(link.count)}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
