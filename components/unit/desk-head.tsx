import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { type MenuLink, MenuLinks } from "@/components/ui/menu-links";

type DeskHeadProps = {
  /** From the top of one's own desk down to this unit; the last one is here. */
  readonly path: readonly { readonly href: string; readonly name: string }[];
  /** "Camat Sumberjati: Drs. Hendra Wijaya, M.Si." */
  readonly head: string | null;
  readonly campaignName: string | null;
  /** Given when there is a choice. */
  readonly units: readonly MenuLink[];
  readonly campaigns: readonly MenuLink[];
};

/** Whose desk this is, and for which campaign. */
export function DeskHead({ path, head, campaignName, units, campaigns }: DeskHeadProps) {
  const crumbs = path.map(({ href, name }, at) => (at < path.length - 1 ? { href, label: name } : { label: name }));
  return (
    <header className="-mx-4 border-b border-line px-4 py-2.5 desk:mx-0 desk:px-0 desk:pt-5">
      {path.length > 1 && <Breadcrumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          <p className="text-16 font-bold desk:text-20">{path.at(-1)?.name}</p>
          <p className="text-13 text-quiet">{[head, campaignName].filter(Boolean).join(" · ")}</p>
        </div>
        {units.length > 1 && <MenuLinks label="Unit" links={units} />}
        {campaigns.length > 1 && <MenuLinks label="Kegiatan" links={campaigns} />}
      </div>
    </header>
  );
}
