import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";

type PageHeadProps = {
  readonly title: string;
  /** One line of facts under the title. */
  readonly lead?: ReactNode;
  readonly crumbs?: readonly Crumb[];
  /** At most three buttons, or the mark of live figures. */
  readonly actions?: ReactNode;
};

/** The head of a desk page: where, what, and what can be done with it. */
export function PageHead({ title, lead, crumbs, actions }: PageHeadProps) {
  return (
    <header className="border-b border-line pb-3">
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <div className={`flex flex-wrap items-center justify-between gap-x-6 gap-y-3 ${crumbs ? "" : "pt-3"}`}>
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="text-20 font-bold desk:text-24">{title}</h1>
          {lead && <p className="text-13 text-quiet tabular-nums">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-3 print:hidden">{actions}</div>}
      </div>
    </header>
  );
}
