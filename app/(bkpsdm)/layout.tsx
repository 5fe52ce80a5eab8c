import type { ReactNode } from "react";
import { deskRooms } from "@/app/(bkpsdm)/rooms";
import { signOut } from "@/app/(publik)/keluar/actions";
import { DeskShell } from "@/components/layout/desk-shell";
import { roleNames } from "@/lib/accounts/schema";
import { findAgencyView } from "@/lib/agencies/queries";
import { currentActor } from "@/lib/auth";

/** The frame of the personnel agency's desk. It decides nothing: each page asks for itself whether it may be seen. */
export default async function BkpsdmLayout({ children }: { readonly children: ReactNode }) {
  const actor = await currentActor();
  if (actor.kind !== "user") return children;
  const [agency, nav] = await Promise.all([findAgencyView(actor), deskRooms(actor, actor.agencyId ?? "")]);
  const [grant] = actor.grants;
  const seat = grant?.office && `${grant.acting ? `${grant.acting}. ` : ""}${grant.office}`;
  return (
    <DeskShell
      nav={nav}
      agencyName={agency?.name ?? "Seluruh instansi"}
      person={{ name: actor.name, roleLabel: seat || (grant ? roleNames[grant.role] : "Pegawai") }}
      signOut={signOut}
    >
      {children}
    </DeskShell>
  );
}
