import type { ReactNode } from "react";
import BkpsdmLayout from "@/app/(bkpsdm)/layout";
import UnitLayout from "@/app/(unit)/layout";
import { currentActor } from "@/lib/auth";
import { desksOf } from "@/lib/policy";

/** The frame of ceremonies: that of the desk from which one comes, since units and the personnel agency both hold them. */
export default async function CeremonyLayout({ children }: { readonly children: ReactNode }) {
  const desks = desksOf(await currentActor());
  const Layout = desks.includes("unit") && !desks.includes("bkpsdm") ? UnitLayout : BkpsdmLayout;
  return <Layout>{children}</Layout>;
}
