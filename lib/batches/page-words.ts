import type { BatchPageReason, BatchPageState, BatchPageView } from "@/lib/batches/schema";

const states: Record<BatchPageState, string> = {
  matched: "Dikenali dari kode lembar",
  list: "Daftar bersama: tandai yang sudah menandatangani",
  already_verified: "Pakta pegawai ini sudah selesai",
  unsigned: "Kolom tanda tangan masih kosong",
  wrong_version: "Bukan naskah yang berlaku",
  unreadable: "Tidak terbaca, foto atau pindai ulang",
  unknown_token: "Kode bukan milik pegawai unit ini",
  duplicate: "Lembar yang sama sudah ada di tumpukan ini",
  not_a_form: "Bukan lembar pakta",
  discarded: "Disisihkan",
};

const reasons: Record<BatchPageReason, string> = {
  other_campaign: "Lembar kegiatan lain",
  other_text: "Naskah versi lama, cetak dan tanda tangani lembar baru",
  signed_electronically: "Sudah menandatangani di layar",
  sheet_verified: "Lembarnya sudah terverifikasi",
  exempt: "Pegawai ini dikecualikan",
  held: "Belum dapat diterima, tanyakan kepada pengelola kegiatan",
  campaign_closed: "Penandatanganan sudah ditutup",
  cover: "Sampul atau daftar periksa",
  blank: "Halaman kosong",
  foreign_code: "Kode milik dokumen lain",
  no_code: "Tanpa kode lembar, pilih nama bila ini pakta",
  too_dark: "Terlalu gelap, foto ulang",
  damaged_code: "Kode tidak terbaca, pilih nama",
  two_sheets: "Dua lembar dalam satu gambar, pindai satu per satu",
  not_drawn: "Halaman rusak, pindai ulang",
  by_hand: "Dipasangkan oleh petugas",
  settled_since: "Sudah ada lembar atau tanda tangan lain dari pegawai ini",
  rest_missing: "Halaman tanda tangannya belum ada di tumpukan ini",
  kept: "Disimpan sebagai versi lebih baru",
};

/** What is the matter with a page, in a few words. */
export function pageWords({
  state,
  reason,
  note,
  ink,
}: Pick<BatchPageView, "state" | "reason" | "note" | "ink">): string {
  if (state === "discarded") return note ? `${states.discarded}: ${note}` : states.discarded;
  const words = reason ? reasons[reason] : states[state];
  return state === "matched" && ink === "unsure" ? `${words}, tanda tangan samar` : words;
}
