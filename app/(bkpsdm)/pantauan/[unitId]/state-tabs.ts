import type { TabLink } from "@/components/ui/tab-links";
import type { Totals } from "@/lib/monitoring/schema";

/**
 * The states people are filtered by; all but "di antaranya" add up to everyone. That one picks out of those before it
 * who declined, for the few who may know: in the totals of all others nobody did.
 */
export function stateTabs(
  totals: Totals,
  current: string | undefined,
  href: (state: string | undefined) => string,
): TabLink[] {
  const tabs = [
    ["belum", "Belum menandatangani", totals.pending + totals.returned + totals.declined],
    ["declined", "di antaranya tidak bersedia", totals.declined],
    ["diproses", "Menunggu verifikasi", totals.awaitingVerification],
    ["sudah", "Sudah", totals.done],
    ["exempt", "Dikecualikan", totals.exempt],
  ] as const;
  const rare = ["exempt", "declined"];
  return [
    { href: href(undefined), label: "Semua", count: totals.obligated, current: !current },
    ...tabs
      .filter(([state, , count]) => !rare.includes(state) || count > 0)
      .map(([state, label, count]) => ({ href: href(state), label, count, current: current === state })),
  ];
}
