import { DescriptionList } from "@/components/ui/description-list";

type PrivacyFactsProps = { readonly agencyName: string; readonly bkpsdmName: string };

/** Purpose, basis, recipients, retention and contact, as UU 27/2022 Ps 21 asks for. */
export function PrivacyFacts({ agencyName, bkpsdmName }: PrivacyFactsProps) {
  return (
    <DescriptionList
      items={[
        {
          term: "Tujuan",
          detail: "Membuktikan bahwa pegawai ASN menandatangani pakta integritas netralitas",
          note: "Pilihan politik Anda tidak pernah ditanyakan dan tidak disimpan.",
        },
        {
          term: "Dasar",
          detail: "Kewajiban hukum dan pelaksanaan tugas untuk kepentingan umum",
          note: "UU 27/2022 Pasal 20 ayat (2) huruf c dan e. Bukan persetujuan, sehingga tidak dapat ditarik.",
        },
        {
          term: "Pengendali data",
          detail: agencyName,
        },
        {
          term: "Yang dapat melihat",
          detail: `Anda sendiri, kepala dan operator unit Anda, petugas ${bkpsdmName}, pimpinan, dan auditor`,
          note: `Alasan tidak bersedia hanya untuk Anda dan petugas ${bkpsdmName}. Pengamat luar hanya melihat angka. Pemegang kode verifikasi melihat nama tersamar.`,
        },
        {
          term: "Lama simpan",
          detail: "Lima tahun sejak kegiatan ditutup, kecuali ditetapkan lain untuk suatu kegiatan",
          note: "Sesudah itu nama, NIP, gambar tanda tangan, dan lembar dihapus; yang tersisa hanya angka dan sidik digital. Pakta Anda tidak tampil lagi sejak itu.",
        },
        {
          term: "Hubungi",
          detail: `${bkpsdmName} ${agencyName}`,
          note: "Untuk pertanyaan atau keberatan tentang data pribadi Anda.",
        },
      ]}
    />
  );
}
