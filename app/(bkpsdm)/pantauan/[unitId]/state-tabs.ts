import type { TabLink } from "@/components/ui/tab-links";
import type { Totals } from "@/lib/monitoring/schema";

/**
 * The states people are filtered by; all but the last add up to everyone. "Tidak bersedia" picks out of "Belum" those
 * who said so, for the few who may know: in the totals of all others nobody declined.
 */
export function stateTabs(
  totals: Totals,
  current: string | undefined,
  href: (state: string | undefined) => string,
): TabLink[] {
  const tabs = [
    ["belum", "Belum", totals.pending + totals.returned + totals.declined],
    ["diproses", "Diproses", totals.awaitingVerification],
    ["sudah", "Sudah", totals.done],
    ["exempt", "Dikecualikan", totals.exempt],
    ["declined", "Tidak bersedia", totals.declined],
  ] as const;
  const rare = ["exempt", "declined"];
  return [
    { href: href(undefined), label: "Semua", count: totals.obligated, current: !current },
    ...tabs
      .filter(([state, , count]) => !rare.includes(state) || count > 0)
      .map(([state, label, count]) => ({ href: href(state), label, count, current: current === state })),
  ];
}
