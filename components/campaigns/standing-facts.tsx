import { FactsStrip } from "@/components/ui/facts-strip";
import { formatCount, formatRate } from "@/lib/format/number";
import { missing } from "@/lib/monitoring/rules";
import type { Totals } from "@/lib/monitoring/schema";

/** How an opened campaign stands, in five figures. */
export function StandingFacts({ totals }: { readonly totals: Totals }) {
  return (
    <FactsStrip
      facts={[
        { label: "Capaian", value: formatRate(totals.rate) },
        {
          label: "Sudah",
          value: formatCount(totals.done),
          note: `dari ${formatCount(totals.obligated - totals.exempt)} pegawai`,
        },
        { label: "Belum", value: formatCount(missing(totals)) },
        { label: "Menunggu verifikasi", value: formatCount(totals.awaitingVerification) },
        { label: "Dikecualikan", value: formatCount(totals.exempt) },
      ]}
    />
  );
}
