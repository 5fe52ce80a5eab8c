import type { ReactNode } from "react";
import { PublicHeader } from "@/components/layout/public-header";

type VerdictPageProps = {
  /** "Pemerintah Kabupaten Contoh"; left out before a document is known. */
  readonly agencyName?: string;
  /** The band of the verdict; the code form has none. */
  readonly band?: ReactNode;
  readonly children: ReactNode;
  /** The one or two buttons; on a phone they stay within the thumb's reach. */
  readonly actions?: ReactNode;
};

/** The frame of public verification: one column, readable on any phone, printable as it stands. */
export function VerdictPage({ agencyName, band, children, actions }: VerdictPageProps) {
  return (
    <div className="flex min-h-dvh flex-col text-16">
      <PublicHeader title="Pemeriksaan keabsahan" agencyName={agencyName} width="max-w-160" />
      <main id="isi" className="flex grow flex-col">
        {band}
        <div className="mx-auto w-full max-w-160 grow px-4 pb-8">{children}</div>
        {actions && (
          <div className="sticky bottom-0 border-t border-line bg-surface print:hidden">
            <div className="mx-auto grid max-w-160 gap-2 px-4 pt-3 pb-4">{actions}</div>
          </div>
        )}
      </main>
    </div>
  );
}
