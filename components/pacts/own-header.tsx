import { Mark } from "@/components/layout/mark";
import { TextLink } from "@/components/ui/text-link";

type OwnHeaderProps = {
  readonly name: string;
  /** "NIP 19760830 200012 2 002"; null for accounts without a person in the roster. */
  readonly number: string | null;
  readonly office: string | null;
  /** The other desks this person may enter. */
  readonly desks: readonly { readonly href: string; readonly label: string }[];
};

/** Who is signed in, and the ways from here. */
export function OwnHeader({ name, number, office, desks }: OwnHeaderProps) {
  return (
    <header className="border-b border-line">
      <div className="mx-auto max-w-160 px-4 pt-3 pb-1">
        <p className="flex min-h-9 items-center gap-2.5 text-16 font-bold">
          <Mark />
          Pakta saya
        </p>
        <p className="pt-2 text-16 font-semibold">{name}</p>
        {number && <p className="text-quiet tabular-nums">{number}</p>}
        {office && <p className="text-quiet">{office}</p>}
        <nav aria-label="Menu" className="flex flex-wrap gap-x-5">
          {desks.map(({ href, label }) => (
            <TextLink key={href} href={href} className="inline-flex min-h-11 items-center">
              {label}
            </TextLink>
          ))}
          <TextLink href="/akun" className="inline-flex min-h-11 items-center">
            Akun
          </TextLink>
          <TextLink href="/keluar" className="inline-flex min-h-11 items-center">
            Keluar
          </TextLink>
        </nav>
      </div>
    </header>
  );
}
