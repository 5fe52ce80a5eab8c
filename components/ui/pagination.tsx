import { ButtonLink } from "@/components/ui/button";

type PaginationProps = {
  /** Addresses made from the cursor; keyset pages know only their neighbours. */
  readonly previous?: string;
  readonly next?: string;
  /** Where the way back leads only to the first page: "Ke awal". */
  readonly previousLabel?: string;
  /** "1-50 dari 8.136 pegawai" */
  readonly summary?: string;
};

/** Previous and next; nothing at all when everything fits on one page. */
export function Pagination({ previous, next, previousLabel = "Sebelumnya", summary }: PaginationProps) {
  if (!(previous || next)) return null;
  return (
    <nav aria-label="Halaman" className="flex flex-wrap items-center justify-between gap-3 py-3 print:hidden">
      <p className="text-13 text-quiet tabular-nums">{summary}</p>
      <div className="flex flex-wrap gap-2">
        {previous && (
          <ButtonLink href={previous} rel="prev" icon="chevron-left">
            {previousLabel}
          </ButtonLink>
        )}
        {next && (
          <ButtonLink href={next} rel="next">
            Berikutnya
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}
