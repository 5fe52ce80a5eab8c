import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { formatCount } from "@/lib/format/number";

/** The desk before any people were loaded: the two files, and which one is next. */
export function FirstData({ units, action }: { readonly units: number; readonly action: ReactNode }) {
  return (
    <EmptyState
      title="Belum ada data pegawai"
      action={action}
      steps={[
        { label: "Muat susunan unit (HierarkiUnor)", done: units > 1 ? `${formatCount(units)} unit` : undefined },
        { label: "Muat data pegawai (data utama SIASN atau SIMPEG)" },
        { label: "Buka kegiatan penandatanganan" },
      ]}
    >
      <p>Dua berkas dari SIASN cukup untuk memulai. Setiap berkas ditampilkan dahulu sebelum ada yang diubah.</p>
    </EmptyState>
  );
}
