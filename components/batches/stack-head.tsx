import type { ReactNode } from "react";
import { Mark } from "@/components/layout/mark";
import { Icon } from "@/components/ui/icon";

type StackHeadProps = {
  readonly back: { readonly href: string; readonly label: string };
  readonly title: string;
  readonly lead: string;
  readonly children?: ReactNode;
};

/** The head of a stack: the way back, which stack it is, how far it is. */
export function StackHead({ back, title, lead, children }: StackHeadProps) {
  return (
    <header className="flex min-h-16 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-1.5 desk:px-6">
      <span className="border-r border-line pr-4 max-sm:hidden">
        <Mark />
      </span>
      {/* A whole page: figures there moved since the browser kept its copy. */}
      <a
        href={back.href}
        aria-label={back.label}
        className="-ml-2 grid size-11 place-items-center rounded-control hover:bg-sunk"
      >
        <Icon name="arrow-left" />
      </a>
      <div className="min-w-0 flex-1 basis-48">
        <h1 className="text-18 font-bold tracking-tight">{title}</h1>
        <p className="text-13 text-quiet break-words">{lead}</p>
      </div>
      {children}
    </header>
  );
}
