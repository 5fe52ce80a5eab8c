import { EmptyState } from "@/components/ui/empty-state";

/** Before the first campaign there is nothing to watch. */
export function NoCampaign({ bkpsdmName }: { readonly bkpsdmName: string }) {
  return (
    <EmptyState title="Belum ada kegiatan penandatanganan" level="h1">
      <p>
        {bkpsdmName} belum membuka kegiatan untuk instansi Anda. Daftar pegawai, berkas, dan laporan unit akan tampil di
        sini setelah kegiatan dibuka.
      </p>
    </EmptyState>
  );
}
