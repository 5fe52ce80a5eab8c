import type { ReactNode } from "react";
import { PublicHeader } from "@/components/layout/public-header";
import { SkipLink } from "@/components/layout/skip-link";

type EntranceProps = {
  readonly title: string;
  /** One sentence under the title. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of the pages before the desk: one column, one matter. */
export function Entrance({ title, lead, children }: EntranceProps) {
  return (
    <div className="flex min-h-dvh flex-col text-16">
      <SkipLink />
      <PublicHeader title="Ikrar" agencyName="Pakta netralitas ASN" width="max-w-112" />
      <main id="isi" tabIndex={-1} className="mx-auto w-full max-w-112 grow px-4 pt-8 pb-12 sm:pt-12">
        <h1 className="text-24 font-bold">{title}</h1>
        {lead && <p className="pt-1 text-quiet">{lead}</p>}
        <div className="grid gap-5 pt-6">{children}</div>
      </main>
    </div>
  );
}
