import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { SearchForm } from "@/components/ui/search-form";
import { TextLink } from "@/components/ui/text-link";
import { shortText } from "@/lib/format/short-text";

export type UnitLine = { readonly id: string; readonly name: string; readonly above: string | null };

type UnitSearchProps = {
  /** The unit that is shown, with those above it, each with its address. */
  readonly unit: { readonly id: string; readonly name: string };
  readonly path: readonly { readonly id: string; readonly name: string }[];
  readonly typed: string;
  /** What the search found; null while nothing is searched for. */
  readonly found: readonly UnitLine[] | null;
  /** There may be more of that name than were found. */
  readonly more: boolean;
  readonly href: (unitId: string) => string;
};

/** Which unit the page is about, the way up from it, and a search for another. */
export function UnitSearch({ unit, path, typed, found, more, href }: UnitSearchProps) {
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pt-4">
        <div className="min-w-0 flex-1 basis-72">
          {path.length > 0 && (
            <nav aria-label="Unit di atasnya">
              <ul className="flex flex-wrap gap-x-4 text-13">
                {path.map(({ id, name }) => (
                  <li key={id}>
                    <TextLink href={href(id)} className="inline-flex min-h-11 items-center">
                      {name}
                    </TextLink>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <h2 className="text-18 font-bold">{unit.name}</h2>
        </div>
        <SearchForm
          label="Cari unit"
          name="cari"
          defaultValue={typed}
          kept={{ unit: unit.id }}
          className="w-full sm:w-80"
        />
      </div>
      {found && <Found {...{ unit, typed, found, more, href }} />}
    </>
  );
}

function Found({ unit, typed, found, more, href }: Omit<UnitSearchProps, "path">) {
  const back = <TextLink href={href(unit.id)}>Kembali ke {unit.name}</TextLink>;
  if (!found || found.length === 0) {
    return <EmptyState title={`Tidak ada unit bernama “${shortText(typed)}”`} level="h3" action={back} />;
  }
  return (
    <section aria-labelledby="unit-ditemukan" className="max-w-180 pt-5">
      <h3 id="unit-ditemukan" className="text-16 font-bold">
        Pilih unit
      </h3>
      <ul className="mt-2 border-t border-line">
        {found.map(({ id, name, above }) => (
          <li key={id} className="border-b border-line">
            <Link href={href(id)} className="flex min-h-11 flex-wrap items-baseline gap-x-2 py-2.5 hover:bg-sunk">
              <span className="font-semibold text-accent underline decoration-accent-pale underline-offset-3">
                {name}
              </span>
              {above && <span className="text-13 text-quiet">{above}</span>}
            </Link>
          </li>
        ))}
      </ul>
      {more && <p className="pt-3 text-quiet">Hanya sebagian yang ditampilkan. Tulis nama lebih lengkap.</p>}
      <p className="pt-3">{back}</p>
    </section>
  );
}
