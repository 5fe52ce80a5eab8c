import type { ReactNode } from "react";
import { PublicHeader } from "@/components/layout/public-header";

type CalmPageProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** The way on. */
  readonly actions?: ReactNode;
};

/** A page for when something is missing or broke: what happened, what is safe, what to do. */
export function CalmPage({ title, children, actions }: CalmPageProps) {
  return (
    <div className="flex min-h-dvh flex-col text-16">
      <PublicHeader title="Ikrar" agencyName="Pakta netralitas ASN" width="max-w-160" />
      <main id="isi" tabIndex={-1} className="mx-auto w-full max-w-160 grow px-4 pt-10 pb-12">
        <h1 className="text-24 font-bold">{title}</h1>
        <div className="grid gap-3 pt-2 text-quiet">{children}</div>
        {actions && <div className="flex flex-wrap gap-3 pt-6">{actions}</div>}
      </main>
    </div>
  );
}
