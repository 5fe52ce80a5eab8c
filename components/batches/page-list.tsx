import { pictureAddress, stackPageAddress } from "@/components/batches/stack-address";
import { Icon, type IconName } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { SheetStateLabel } from "@/components/unit/sheet-state";
import { pageWords } from "@/lib/batches/page-words";
import { pageGroup } from "@/lib/batches/rules";
import type { BatchPageView, PageGroup } from "@/lib/batches/schema";

const looks: Record<PageGroup, [ink: string, icon: IconName]> = {
  known: ["text-quiet", "tick-circle"],
  choose: ["font-medium text-warn", "warning"],
  redo: ["font-medium text-bad", "camera"],
  aside: ["text-quiet", "close"],
};

type PageListProps = {
  readonly batchId: string;
  readonly pages: readonly BatchPageView[];
  /** On the band of what waits for somebody. */
  readonly waiting?: boolean;
};

/** Pages of a stack with their picture, whose they are, and what is the matter. */
export function PageList({ batchId, pages, waiting = false }: PageListProps) {
  return (
    <ul className={waiting ? "border-t border-line bg-warn-soft" : "border-t border-line"}>
      {pages.map((page) => (
        <PageRow key={page.page} batchId={batchId} page={page} waiting={waiting} />
      ))}
    </ul>
  );
}

function PageRow({ batchId, page, waiting }: { batchId: string; page: BatchPageView; waiting: boolean }) {
  const [ink, icon] = looks[pageGroup(page)];
  const name = page.people > 1 ? `${page.people} orang` : page.personName;
  const known = page.state === "matched";
  const unsure = page.state === "matched" && page.ink === "unsure";
  return (
    <li
      className={`relative flex items-center gap-3 border-b border-line py-2 ${waiting ? "px-4 has-[a.row-link:hover]:bg-surface" : "has-[a.row-link:hover]:bg-sunk"}`}
    >
      {page.width ? (
        // biome-ignore lint/performance/noImgElement: a private picture that must not pass through an image cache
        <img
          src={pictureAddress(batchId, page.page, "small")}
          alt=""
          loading="lazy"
          className="h-14 w-10 shrink-0 border border-line-strong bg-surface object-cover object-top"
        />
      ) : (
        <span className="grid h-14 w-10 shrink-0 place-items-center border border-line-strong bg-sunk text-faint">
          <Icon name="file" />
        </span>
      )}
      <div className="min-w-0 flex-1">
        <p className="font-semibold break-words">
          <Link href={stackPageAddress(batchId, page.page)} className="row-link">
            {name || `Halaman ${page.page}`}
          </Link>
        </p>
        <p className={`flex items-start gap-1.5 text-13 ${unsure ? "font-medium text-warn" : ink}`}>
          {waiting && <Icon name={icon} size={16} className="mt-0.5" />}
          <span className="min-w-0 break-words">
            {name ? `Halaman ${page.page} · ${lower(pageWords(page))}` : pageWords(page)}
          </span>
        </p>
        {known && page.sheet && (
          <p className="text-13 sm:hidden">
            <SheetStateLabel state={page.sheet} />
          </p>
        )}
        {page.sheet === "returned" && page.sheetNote && <p className="text-13">{page.sheetNote}</p>}
      </div>
      {waiting ? (
        <Icon name="chevron-right" />
      ) : known && page.sheet ? (
        <span className="shrink-0 text-13 max-sm:hidden">
          <SheetStateLabel state={page.sheet} />
        </span>
      ) : null}
    </li>
  );
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
