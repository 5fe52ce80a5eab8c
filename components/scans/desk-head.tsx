import { Mark } from "@/components/layout/mark";
import { sheetAddress } from "@/components/scans/sheet-address";
import { Icon, type IconName } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { formatCount } from "@/lib/format/number";

type DeskHeadProps = {
  readonly campaign: { readonly id: string; readonly name: string };
  /** Other campaigns that people may be verifying for. */
  readonly campaigns: readonly { readonly id: string; readonly name: string }[];
  /** The same queue in its other view: one by one, or many at once. */
  readonly otherView: {
    readonly href: string;
    readonly label: string;
    readonly short: string;
    readonly icon: IconName;
  };
  readonly waiting: number;
  readonly doneToday: number;
  readonly secondsEach: number | null;
};

/** The head of the verification desk: nothing but the way back and how far one is. */
export function DeskHead({ campaign, campaigns, otherView, waiting, doneToday, secondsEach }: DeskHeadProps) {
  const others = campaigns.filter(({ id }) => id !== campaign.id);
  return (
    <header className="flex min-h-16 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-1.5 desk:px-6">
      <span className="border-r border-line pr-4 max-sm:hidden">
        <Mark />
      </span>
      {/* A whole page: the frame there counts what waits, and decisions here were sent past the browser's copy of it. */}
      <a
        href={`/pantauan?kegiatan=${campaign.id}`}
        aria-label="Kembali ke pantauan"
        className="-ml-2 grid size-11 place-items-center rounded-control hover:bg-sunk"
      >
        <Icon name="arrow-left" />
      </a>
      <h1 className="text-18 font-bold tracking-tight">Verifikasi berkas</h1>
      <a
        href={otherView.href}
        className="inline-flex min-h-11 items-center gap-2 rounded-control border border-line-strong px-3 font-semibold hover:bg-sunk max-sm:ml-auto sm:order-1"
      >
        <Icon name={otherView.icon} size={16} className="max-sm:hidden" />
        <span className="sm:hidden">{otherView.short}</span>
        <span className="max-sm:hidden">{otherView.label}</span>
      </a>
      <p className="text-quiet max-sm:basis-full">
        {campaign.name}
        {others.map((other) => (
          <span key={other.id}>
            {" · "}
            <Link href={sheetAddress({ campaignId: other.id, unitId: null })} className="font-semibold text-accent">
              {other.name}
            </Link>
          </span>
        ))}
      </p>
      <p className="flex flex-wrap gap-x-6 font-medium text-quiet tabular-nums sm:order-2 desk:ml-auto">
        <span>
          <b className="font-bold text-ink">{formatCount(waiting)}</b> menunggu
        </span>
        <span>
          <b className="font-bold text-ink">{formatCount(doneToday)}</b> selesai hari ini
        </span>
        {secondsEach !== null && (
          <span className="max-sm:hidden">
            sekitar <b className="font-bold text-ink">{formatCount(secondsEach)} detik</b> per lembar
          </span>
        )}
      </p>
    </header>
  );
}
