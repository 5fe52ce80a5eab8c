import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

export type Crumb = { readonly href?: string; readonly label: string };

/** The way here; the last one is the page itself and has no link. On a phone its heading right beneath says it. */
export function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Lokasi halaman" className="text-13 text-quiet print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1">
        {crumbs.map(({ href, label }, index) => (
          <li key={label} className={`flex items-center gap-1 ${href ? "" : "max-sm:hidden"}`}>
            {index > 0 && <Icon name="chevron-right" size={16} className="text-reported" />}
            {href ? (
              <Link href={href} className="inline-flex min-h-11 items-center font-medium hover:text-ink">
                {label}
              </Link>
            ) : (
              <span aria-current="page">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
