import { type Fact, FactsStrip } from "@/components/ui/facts-strip";
import { formatCount } from "@/lib/format/number";
import type { ImportKind, ImportResult } from "@/lib/imports/schema";

/** What the file changes, in figures. */
export function ImportCounts({ kind, result }: { readonly kind: ImportKind; readonly result: ImportResult }) {
  const { created, updated, unchanged, missing, rejected, moved, renumbered, returned } = result;
  const notes = [
    moved > 0 && `${formatCount(moved)} pindah ${kind === "units" ? "induk" : "unit"}`,
    renumbered > 0 && `${formatCount(renumbered)} ganti NIP`,
    returned > 0 && `${formatCount(returned)} aktif kembali`,
  ].filter((note) => note !== false);
  const facts: Fact[] = [
    { label: "Baru", value: formatCount(created) },
    { label: "Berubah", value: formatCount(updated), note: notes.join(", ") || undefined },
    { label: "Tetap", value: formatCount(unchanged) },
    { label: "Tidak ada di berkas", value: formatCount(missing) },
    {
      label: "Ditolak",
      value: formatCount(rejected.length),
      note: rejected.length > 0 && "perlu diperbaiki",
      warn: true,
    },
  ];
  return <FactsStrip facts={facts} />;
}
