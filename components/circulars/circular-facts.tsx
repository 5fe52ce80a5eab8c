import { dayLong } from "@/components/monitoring/day";
import { DescriptionList } from "@/components/ui/description-list";
import type { CircularFacts as Facts } from "@/lib/circulars/schema";
import { formatBytes, formatCount } from "@/lib/format/number";

/** What is recorded of a circular; the number with every space that was typed. */
export function CircularFacts({ circular }: { readonly circular: Facts }) {
  const { issuer, number, date, file, asksReading, readBy } = circular;
  return (
    <DescriptionList
      items={[
        { term: "Penerbit", detail: issuer },
        { term: "Nomor", detail: <span className="whitespace-pre-wrap wrap-anywhere">{number}</span> },
        { term: "Tanggal", detail: dayLong(date) },
        {
          term: "Berkas",
          detail: file ? <span className="wrap-anywhere">{file.name}</span> : "Belum dilampirkan",
          note: file && `${formatCount(file.pages.length)} halaman, ${formatBytes(file.size)}`,
        },
        {
          term: "Pernyataan membaca",
          detail: asksReading ? "Diminta dari setiap pegawai wajib" : "Tidak diminta",
          note: asksReading && readBy && `sampai ${dayLong(readBy)}`,
        },
      ]}
    />
  );
}
