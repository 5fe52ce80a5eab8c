import { Bar } from "@/components/ui/bar";
import { FactsStrip } from "@/components/ui/facts-strip";
import { TextLink } from "@/components/ui/text-link";
import type { ReadingShare } from "@/lib/circulars/rules";
import { formatCount, formatRate } from "@/lib/format/number";

/** The figures of reading, in words that no one takes for signatures. */
export function ReadingHeadline({ share: { due, read, rate } }: { readonly share: ReadingShare }) {
  return (
    <div>
      <FactsStrip
        facts={[
          { label: "Wajib baca", value: formatCount(due) },
          { label: "Sudah membaca", value: formatCount(read) },
          { label: "Belum membaca", value: formatCount(due - read) },
          { label: "Bagian yang sudah membaca", value: formatRate(rate) },
        ]}
      />
      <div className="pt-2">
        <Bar share={rate} height={12} />
      </div>
      <p className="pt-2 text-13 text-quiet">Pembacaan bukan tanda tangan, dan tidak menambah capaian pakta.</p>
      {due > read && (
        <p>
          <TextLink href="#pembaca" className="inline-flex min-h-11 items-center">
            Lihat siapa yang belum membaca
          </TextLink>
        </p>
      )}
    </div>
  );
}
