import type { NavItem } from "@/components/layout/desk-nav";
import { deskLinks } from "@/lib/accounts/desks";
import { countOwnPending } from "@/lib/accounts/queries";
import { countWaitingCases } from "@/lib/cases/queries";
import type { Actor } from "@/lib/core/actor";
import { hasReach } from "@/lib/core/reach";
import { waitingCounts } from "@/lib/monitoring/waiting";
import { allows, desksOf, visible } from "@/lib/policy";
import { countToConfirm } from "@/lib/retention/queries";
import { countCorrections } from "@/lib/rights/correction-queries";
import { countTroubledSeals } from "@/lib/seals/queries";

/** The rooms of the personnel agency's desk that the actor may enter, then the actor's other desks. */
export async function deskRooms(actor: Actor, agencyId: string): Promise<NavItem[]> {
  const desks = desksOf(actor);
  const place = { agencyId, left: null };
  const seesCases = hasReach(visible.declineCases(actor));
  const [waiting, pending, cases, corrections, seals, toConfirm] = await Promise.all([
    desks.includes("bkpsdm") ? waitingCounts(actor) : { sheets: 0, reports: 0 },
    countOwnPending(actor),
    seesCases ? countWaitingCases(actor) : 0,
    allows("correction.accept", actor, { ...place, employeeId: "" }) ? countCorrections(actor) : 0,
    allows("seal.retry", actor, place) ? countTroubledSeals(actor) : 0,
    hasReach(visible.retention(actor)) ? countToConfirm(actor) : 0,
  ]);
  const kept = ["kegiatan"];
  const rooms: (NavItem & { open: boolean })[] = [
    { href: "/nasional", label: "Semua instansi", icon: "units", open: visible.figures(actor).everything },
    { href: "/daftar-instansi", label: "Daftar instansi", icon: "units", open: desks.includes("platform") },
    { href: "/pantauan", label: "Pantauan", icon: "chart", kept, open: hasReach(visible.figures(actor)) },
    { href: "/kegiatan", label: "Kegiatan", icon: "calendar", count: toConfirm, open: desks.includes("bkpsdm") },
    { href: "/acara", label: "Acara", icon: "bullhorn", open: hasReach(visible.ceremonies(actor)) },
    {
      href: "/verifikasi-berkas",
      label: "Verifikasi berkas",
      icon: "file-check",
      count: waiting.sheets,
      open: desks.includes("bkpsdm"),
    },
    { href: "/berkas", label: "Berkas lembar", icon: "file", kept, open: desks.includes("bkpsdm") },
    {
      href: "/laporan",
      label: "Laporan unit",
      icon: "file-text",
      count: waiting.reports,
      kept,
      open: hasReach(visible.reports(actor)),
    },
    { href: "/kasus", label: "Kasus", icon: "lock", count: cases, open: seesCases },
    { href: "/rekap", label: "Rekapitulasi", icon: "printer", kept, open: hasReach(visible.figures(actor)) },
    { href: "/pengingat", label: "Pengingat", icon: "bell", kept, open: desks.includes("bkpsdm") },
    { href: "/pegawai", label: "Pegawai", icon: "people", count: corrections, open: desks.includes("bkpsdm") },
    { href: "/instansi", label: "Instansi dan unit", icon: "units", open: allows("agency.update", actor, place) },
    { href: "/jejak-audit", label: "Jejak audit", icon: "list", open: hasReach(visible.auditTrail(actor)) },
    {
      href: "/pengaturan",
      label: "Pengaturan",
      icon: "settings",
      count: seals,
      open: allows("grant.give", actor, place),
    },
  ];
  const own = rooms.filter(({ open }) => open).map(({ open: _open, ...room }) => room);
  const others = deskLinks(actor, pending).filter(({ href }) => !rooms.some((room) => room.href === href));
  return [
    ...own,
    ...others.map(({ href, label, desk, count }): NavItem => {
      return { href, label, count, icon: desk === "employee" ? "edit" : "building" };
    }),
    { href: "/akun", label: "Akun", icon: "person" },
  ];
}
