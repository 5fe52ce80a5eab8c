import type { ReactNode } from "react";
import { DeskNav, type NavItem } from "@/components/layout/desk-nav";
import { Mark } from "@/components/layout/mark";
import { type DeskPerson, PersonCorner, type SignOutAction } from "@/components/layout/person-corner";
import { PhoneTabs } from "@/components/layout/phone-tabs";
import { SkipLink } from "@/components/layout/skip-link";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";

type DeskShellProps = {
  readonly nav: readonly NavItem[];
  readonly agencyName: string;
  readonly person: DeskPerson;
  readonly signOut: SignOutAction;
  /** The unit desk on a phone: the first four rooms become tabs at the bottom edge. */
  readonly phoneTabs?: boolean;
  readonly children: ReactNode;
};

/**
 * The desk: side navigation from 1100 px, below that a top bar whose menu is a `details`, so that it opens
 * without script. On paper only the page itself remains.
 */
export function DeskShell({ nav, agencyName, person, signOut, phoneTabs = false, children }: DeskShellProps) {
  return (
    <div className="min-h-dvh desk:grid desk:grid-cols-[14rem_minmax(0,1fr)] print:block">
      <SkipLink />
      <div className="hidden border-r border-line bg-sunk desk:block print:hidden">
        <div className="sticky top-0 flex h-dvh flex-col overflow-y-auto px-3 pt-5 pb-3">
          <p className="flex items-center gap-2.5 px-2 text-18 font-bold tracking-tight">
            <Mark />
            Ikrar
          </p>
          <p className="pr-2 pb-5 pl-11.5 text-12 text-quiet">{agencyName}</p>
          <DeskNav nav={nav} />
          <div className="mt-auto pt-6">
            <PersonCorner person={person} signOut={signOut} />
          </div>
        </div>
      </div>
      <Disclosure className="sticky top-0 z-30 border-b border-line bg-surface desk:hidden print:hidden">
        <summary className="flex min-h-14 flex-wrap items-center gap-x-3 px-4">
          <Mark />
          <span className="flex-1 basis-24 py-1">
            <span className="block text-16 font-bold tracking-tight">Ikrar</span>
            <span className="block text-12 text-quiet">{agencyName}</span>
          </span>
          <span className="ml-auto flex min-h-11 items-center gap-2 font-semibold">
            <Icon name="menu" />
            Menu
          </span>
        </summary>
        <div className="max-h-[calc(100dvh-3.5rem)] overflow-y-auto border-t border-line bg-sunk p-3">
          <DeskNav nav={nav} />
          <div className="pt-3">
            <PersonCorner person={person} signOut={signOut} />
          </div>
        </div>
      </Disclosure>
      <main
        id="isi"
        tabIndex={-1}
        className={`min-w-0 px-4 pb-10 desk:px-8 print:p-0 ${phoneTabs ? "max-sm:pb-24" : ""}`}
      >
        {children}
      </main>
      {phoneTabs && <PhoneTabs nav={nav} />}
    </div>
  );
}
