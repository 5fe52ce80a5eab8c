import { buttonClass } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

export type MenuLink = { readonly href: string; readonly label: string; readonly current?: boolean };

/** A short list of links behind a button, opened by the browser itself (details): a sort order, another campaign. */
export function MenuLinks({ label, links }: { readonly label: string; readonly links: readonly MenuLink[] }) {
  const current = links.find((link) => link.current);
  return (
    <Disclosure className="relative print:hidden">
      <summary className={buttonClass({ look: "outline" })}>
        {current && <span className="sr-only">{label}: </span>}
        {current?.label ?? label}
        <Icon name="chevron-down" size={16} />
      </summary>
      <ul className="absolute right-0 z-20 mt-1 min-w-full rounded-control border border-line-control bg-surface py-1">
        {links.map((link) => (
          <li key={link.href}>
            <Link
              href={link.href}
              scroll={false}
              aria-current={link.current ? "true" : undefined}
              className={`flex min-h-11 items-center px-4 whitespace-nowrap hover:bg-sunk ${link.current ? "bg-accent-soft font-bold" : ""}`}
            >
              {link.label}
            </Link>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
