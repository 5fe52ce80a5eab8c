import type { ReactNode } from "react";
import BkpsdmLayout from "@/app/(bkpsdm)/layout";
import UnitLayout from "@/app/(unit)/layout";
import { currentActor } from "@/lib/auth";
import { desksOf } from "@/lib/policy";

/** The frame of ceremonies: that of the desk from which one comes, since units and the personnel agency both hold them. */
export default async function CeremonyLayout({ children }: { readonly children: ReactNode }) {
  const desks = desksOf(await currentActor());
  // A guest without a desk reads one page here, which needs no menu of rooms that lead nowhere.
  if (desks.every((desk) => desk === "employee"))
    return (
      <main id="isi" tabIndex={-1} className="mx-auto max-w-160 px-4 pb-10">
        {children}
      </main>
    );
  const Layout = desks.includes("unit") && !desks.includes("bkpsdm") ? UnitLayout : BkpsdmLayout;
  return <Layout>{children}</Layout>;
}
