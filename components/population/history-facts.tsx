import { type Fact, FactsStrip } from "@/components/ui/facts-strip";
import { formatCount } from "@/lib/format/number";
import { openedExempt, sumByKind } from "@/lib/population/rules";
import type { ChangeKind, PopulationLine } from "@/lib/population/schema";

/** The history as one sum: what was there at the opening, what came, what went, and what the rate divides by now. */
export function HistoryFacts({ lines }: { readonly lines: readonly PopulationLine[] }) {
  const sums = sumByKind(lines);
  const sum = (kind: ChangeKind) => sums.find((one) => one.kind === kind) ?? { joined: 0, left: 0 };
  const moved = sum("moved");
  const exemptAtFirst = openedExempt(lines);
  const { total, due } = lines.at(-1) ?? { total: 0, due: 0 };
  const facts: Fact[] = [
    {
      label: "Pembukaan kegiatan",
      value: formatCount(sum("opened").joined),
      note: exemptAtFirst > 0 ? `awal dikecualikan ${formatCount(exemptAtFirst)}` : undefined,
    },
    { label: "Masuk sasaran", value: signed(sum("joined").joined, "+") },
    { label: "Keluar dari sasaran", value: signed(sum("left").left, "−") },
    ...(moved.joined === moved.left ? [] : [{ label: "Pindah unit", value: effectWords(moved) }]),
    { label: "Sasaran saat ini", value: formatCount(total) },
    { label: "Dikecualikan", value: signed(total - due, "−") },
    { label: "Wajib saat ini", value: formatCount(due), note: "pembagi capaian" },
  ];
  return <FactsStrip facts={facts} />;
}

const signed = (count: number, sign: string) => (count === 0 ? "0" : `${sign}${formatCount(count)}`);

/** "+12", "−3", "+2 −2" where people moved within, "0" where nothing changed. */
export function effectWords({ joined, left }: { readonly joined: number; readonly left: number }): string {
  const words = [joined > 0 && `+${formatCount(joined)}`, left > 0 && `−${formatCount(left)}`].filter(Boolean);
  return words.join(" ") || "0";
}
