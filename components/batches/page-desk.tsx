import type { Candidates } from "@/components/batches/candidate-search";
import { JustSettled } from "@/components/batches/just-settled";
import { PageKeys } from "@/components/batches/page-keys";
import { PagePicture } from "@/components/batches/page-picture";
import type { SettleActions } from "@/components/batches/settle-action";
import { SettlePanel } from "@/components/batches/settle-panel";
import { stackAddress, stackPageAddress } from "@/components/batches/stack-address";
import { StackHead } from "@/components/batches/stack-head";
import { Icon, type IconName } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { pageWords } from "@/lib/batches/page-words";
import { pageGroup } from "@/lib/batches/rules";
import type { BatchPageView, PageView } from "@/lib/batches/schema";
import { formatDate } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";

type PageDeskProps = {
  readonly view: PageView;
  readonly turn: number;
  readonly query: string;
  readonly candidates: Candidates;
  /** The page that was decided before this one was opened. */
  readonly settled: BatchPageView | null;
  readonly open: boolean;
  readonly actions: SettleActions;
};

const marks: Record<string, [ink: string, icon: IconName]> = {
  known: ["text-ok", "tick-circle"],
  choose: ["text-warn", "warning"],
  redo: ["text-bad", "camera"],
  aside: ["text-quiet", "info"],
};

/** The review desk of a stack: the page large, what is the matter, and one press to settle it. */
export function PageDesk({ view, turn, query, candidates, settled, open, actions }: PageDeskProps) {
  const { batch, page, box, before, after } = view;
  const at = (number: number | null) => number && stackPageAddress(batch.batchId, number);
  const [ink, icon] = marks[pageGroup(page)] ?? ["", "info"];
  const owner = page.people > 1 ? `${formatCount(page.people)} orang` : page.personName;
  const mayTurn = !page.decided && page.state !== "matched" && page.width !== null;
  return (
    <div className="flex min-h-dvh flex-col desk:h-dvh desk:overflow-hidden">
      <StackHead
        back={{ href: stackAddress(batch.batchId), label: "Kembali ke tumpukan" }}
        title={`Halaman ${page.page} dari ${batch.pages}`}
        lead={`Tumpukan ${formatDate(new Date(batch.createdAt), batch.zone)} · ${batch.unitName}`}
      >
        <nav aria-label="Halaman yang perlu dilihat" className="flex items-center gap-1 font-medium tabular-nums">
          <Step href={at(before)} icon="chevron-left" label="Sebelumnya" />
          <span className="text-quiet">
            <b className="font-bold text-ink">{formatCount(view.open)}</b> perlu dilihat
          </span>
          <Step href={at(after)} icon="chevron-right" label="Sesudahnya" />
        </nav>
      </StackHead>
      {settled && settled.page !== page.page && (
        <JustSettled batchId={batch.batchId} page={settled} action={actions.reopen} />
      )}
      <main
        id="isi"
        tabIndex={-1}
        className="grid min-h-0 flex-1 max-desk:content-start desk:grid-cols-[minmax(0,1fr)_25.5rem]"
      >
        {page.width && page.height ? (
          <PagePicture
            batchId={batch.batchId}
            number={page.page}
            width={page.width}
            height={page.height}
            turn={page.decided ? page.turn : turn}
            mayTurn={mayTurn}
            box={box}
            caption={`${page.file}, halaman ${page.filePage}`}
          />
        ) : (
          <div className="grid place-items-center bg-sunk p-8 text-center text-quiet">
            Halaman {page.filePage} dari {page.file} tidak dapat digambar.
          </div>
        )}
        <section
          aria-label="Penyelesaian"
          className="grid min-h-0 content-start gap-5 border-line px-4 pt-4 pb-10 desk:overflow-y-auto desk:border-l desk:px-6"
        >
          <div>
            {owner && <h2 className="text-20 font-bold break-words">{owner}</h2>}
            <p className={`flex items-start gap-2 font-semibold ${ink}`}>
              <Icon name={icon} className="mt-0.5" />
              <span className="min-w-0 break-words">{pageWords(page)}</span>
            </p>
          </div>
          <SettlePanel view={view} turn={turn} query={query} candidates={candidates} actions={actions} open={open} />
        </section>
      </main>
      <PageKeys before={at(before) || null} after={at(after) || null} open={mayTurn} decided={page.decided} />
    </div>
  );
}

function Step({
  href,
  icon,
  label,
}: {
  readonly href: string | 0 | null;
  readonly icon: IconName;
  readonly label: string;
}) {
  const look = "grid size-11 place-items-center rounded-control";
  if (!href)
    return (
      <span className={`${look} text-line-strong`} aria-hidden="true">
        <Icon name={icon} />
      </span>
    );
  return (
    <Link href={href} className={`${look} hover:bg-sunk`} aria-label={`${label} yang perlu dilihat`}>
      <Icon name={icon} />
    </Link>
  );
}
