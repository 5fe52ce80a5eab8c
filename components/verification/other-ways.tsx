import { Icon, type IconName } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

export type OtherWay = { readonly href: string; readonly label: string; readonly icon: IconName };

/** Other ways to the same verdict: the QR, the file. */
export function OtherWays({ ways }: { readonly ways: readonly OtherWay[] }) {
  return (
    <section className="pt-6">
      <h2 className="pb-1 text-16 font-semibold">Cara lain</h2>
      <ul>
        {ways.map(({ href, label, icon }) => (
          <li key={href} className="border-b border-line">
            <Link
              href={href}
              className="flex min-h-13 items-center gap-3 font-semibold text-accent hover:bg-accent-soft"
            >
              <Icon name={icon} />
              {label}
              <Icon name="chevron-right" size={16} className="ml-auto" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
