import { Mark } from "@/components/layout/mark";
import { Link } from "@/components/ui/link";

type PublicHeaderProps = {
  /** What this page does: "Pemeriksaan keabsahan". */
  readonly title: string;
  /** Whose page it is: "Pemerintah Kabupaten Contoh". */
  readonly agencyName?: string;
  /** As wide as the page beneath, so that both begin on one line: a `max-w-*` class. */
  readonly width?: string;
  readonly children?: React.ReactNode;
};

/** The head of pages that need no sign-in. */
export function PublicHeader({ title, agencyName, width = "max-w-240", children }: PublicHeaderProps) {
  return (
    <header className="border-b border-line print:border-0">
      <div className={`mx-auto flex min-h-14 flex-wrap items-center gap-x-4 px-4 py-1.5 ${width}`}>
        <Link href="/" className="flex min-h-11 items-center gap-2.5">
          <Mark />
          <span>
            <span className="block text-16 font-bold">{title}</span>
            {agencyName && <span className="block text-13 text-quiet">{agencyName}</span>}
          </span>
        </Link>
        {children && <div className="ml-auto flex items-center gap-2">{children}</div>}
      </div>
    </header>
  );
}
