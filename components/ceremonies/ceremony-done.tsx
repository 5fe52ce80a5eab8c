import { Notice } from "@/components/ui/notice";

const words: Record<string, readonly [title: string, sentence: string]> = {
  direncanakan: [
    "Acara direncanakan.",
    "Lengkapi pemimpin, pembaca ikrar, penanda tangan simbolis, dan saksi di bawah ini.",
  ],
  disimpan: ["Perubahan disimpan.", "Data semula tetap tersimpan dalam jejak audit."],
  petugas: ["Daftar petugas disimpan.", ""],
  "petugas-hadir": ["Kehadiran petugas acara dicatat.", ""],
  terlaksana: ["Pelaksanaan dicatat.", "Keterangan ikrar dapat diperbaiki sampai berita acara terbit."],
  dibatalkan: [
    "Acara dibatalkan.",
    "Pegawai yang diundang membaca alasannya di halaman paktanya dan saat menyatakan hadir.",
  ],
  "jadi-lagi": ["Pembatalan diurungkan.", "Acara kembali berstatus direncanakan."],
  foto: ["Daftar foto disimpan.", ""],
  "berita-acara": ["Berita acara diterbitkan.", "Data, kehadiran, dan foto acara tidak dapat diubah lagi."],
};

/** What was just done, told once at the head of the page. */
export function CeremonyDone({ done }: { readonly done: string }) {
  const said = words[done];
  if (!said) return null;
  const [title, sentence] = said;
  return (
    <div className="pt-4">
      <Notice tone="ok" title={title}>
        {sentence}
      </Notice>
    </div>
  );
}
