import type { ReactNode } from "react";
import { signOut } from "@/app/(publik)/keluar/actions";
import type { NavItem } from "@/components/layout/desk-nav";
import { DeskShell } from "@/components/layout/desk-shell";
import { deskLinks } from "@/lib/accounts/desks";
import { countOwnPending } from "@/lib/accounts/queries";
import { listDeskUnits } from "@/lib/agencies/desk-units";
import { headOffice } from "@/lib/agencies/head-office";
import { currentActor } from "@/lib/auth";
import { headSeat } from "@/lib/policy";

const KEPT = ["unit", "kegiatan"];
const rooms: NavItem[] = [
  { href: "/unit", label: "Hari ini", icon: "home", kept: KEPT },
  { href: "/unit/pegawai", label: "Pegawai", icon: "people", kept: KEPT },
  { href: "/unit/berkas", label: "Berkas", icon: "file", kept: KEPT },
  { href: "/unit/laporan", label: "Laporan", icon: "send", kept: KEPT },
  { href: "/acara", label: "Acara", icon: "bullhorn", kept: KEPT },
  { href: "/unit/edaran", label: "Surat edaran", icon: "file-text", kept: KEPT },
  { href: "/unit/pengingat", label: "Pengingat", icon: "bell", kept: KEPT },
  { href: "/unit/aktivasi", label: "Kode aktivasi", icon: "key", kept: KEPT },
];

/** The frame of the unit's desk. It decides nothing: each page asks for itself whether it may be seen. */
export default async function UnitLayout({ children }: { readonly children: ReactNode }) {
  const actor = await currentActor();
  if (actor.kind !== "user") return children;
  const [[unit], pending] = await Promise.all([listDeskUnits(actor), countOwnPending(actor)]);
  // Nobody's desk: the page says so by itself, without a menu of rooms that lead nowhere.
  if (!unit) return children;
  const others: NavItem[] = deskLinks(actor, pending)
    .filter(({ href }) => href !== "/unit")
    .map(({ href, label, desk, count }) => ({ href, label, count, icon: desk === "employee" ? "person" : "chart" }));
  const seat = headSeat(actor, unit);
  const role = seat
    ? `${seat.acting ? `${seat.acting}. ` : ""}${seat.office ?? headOffice(unit, unit.terms)}`
    : "Operator unit";
  return (
    <DeskShell
      nav={[...rooms, ...others, { href: "/akun", label: "Akun", icon: "settings" }]}
      agencyName={unit.agencyName}
      person={{ name: actor.name, roleLabel: role }}
      signOut={signOut}
      phoneTabs
    >
      {children}
    </DeskShell>
  );
}
