import type { TabLink } from "@/components/ui/tab-links";
import type { Totals } from "@/lib/monitoring/schema";

/** The states people are filtered by, with counts that add up to everyone. */
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
  ] as const;
  return [
    { href: href(undefined), label: "Semua", count: totals.obligated, current: !current },
    ...tabs
      .filter(([state, , count]) => state !== "exempt" || count > 0)
      .map(([state, label, count]) => ({ href: href(state), label, count, current: current === state })),
  ];
}
