import type { EntryKind, MissingReason } from "@/lib/archives/schema";

/** What a file of an archive is. */
export const entryKindNames: Record<EntryKind, string> = {
  pact: "Pakta tersegel",
  sheet: "Lembar bertanda tangan basah",
  report: "Isi laporan unit",
  report_letter: "Surat laporan unit",
  minutes: "Isi berita acara",
  minutes_pdf: "Berita acara",
  photo: "Foto acara",
  circular: "Surat edaran",
  snapshot: "Salinan beku kegiatan",
  text: "Naskah pakta",
  certificate: "Sertifikat segel",
  records: "Catatan tanda tangan",
  log: "Log transparansi",
  guide: "Petunjuk dan pemeriksa",
  list: "Daftar isi",
  manifest: "Daftar isi",
};

/** Why something is not inside. */
export const missingWords: Record<MissingReason, string> = {
  document_not_sealed: "belum dapat disegel",
  file_missing: "berkas tidak ada di penyimpanan",
  file_damaged: "berkas rusak di penyimpanan",
  not_drawn: "tidak dapat digambar",
};
