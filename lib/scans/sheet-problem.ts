import { z } from "zod";

/** Why a sheet could not be prepared, with the sentence for the person who uploaded it. */
export type SheetProblem = { problem: SheetProblemCode; message: string };

export type SheetProblemCode = z.infer<typeof problemCode>;

const problemCode = z.enum([
  "pdf_broken",
  "pdf_locked",
  "pdf_restricted",
  "too_many_pages",
  "active_content",
  "hidden_archive",
  "picture_broken",
  "too_many_pixels",
  "too_small",
  "too_heavy",
  "too_slow",
  "busy",
  "preparation_failed",
]);

/** What the child answers when it refuses: the code and the numbers for its sentence. */
export const sheetFault = z.object({
  problem: problemCode,
  pages: z.int().optional(),
  maxPages: z.int().optional(),
  megapixels: z.number().optional(),
  pixels: z.int().optional(),
});

type Facts = Omit<z.infer<typeof sheetFault>, "problem">;

/** Pages that one person's sheet may have; a stack may have more. */
const ONE_SHEET = 4;

const SENTENCES: Record<SheetProblemCode, (facts: Facts) => string> = {
  pdf_broken: () => "Berkas PDF ini rusak atau tidak lengkap. Pindai atau simpan ulang, lalu unggah kembali.",
  pdf_locked: () => "Berkas PDF ini terkunci kata sandi. Hapus kata sandinya, lalu unggah kembali.",
  pdf_restricted: () =>
    "Berkas PDF ini dienkripsi oleh pembuatnya. Simpan ulang tanpa pembatasan (misalnya dengan Cetak ke PDF), lalu unggah kembali.",
  too_many_pages: ({ pages, maxPages = 0 }) =>
    `Berkas ini berisi ${pages} halaman, paling banyak ${maxPages}. ${maxPages > ONE_SHEET ? "Bagi menjadi beberapa berkas, lalu unggah kembali." : "Unggah lembar pakta satu orang saja."}`,
  active_content: () =>
    "Berkas PDF ini memuat skrip, perintah, atau lampiran yang tidak diperbolehkan. Cetak ulang ke PDF atau pindai lembarnya, lalu unggah kembali.",
  hidden_archive: () =>
    "Berkas ini menyembunyikan arsip lain di dalamnya. Pindai atau potret ulang lembarnya, lalu unggah kembali.",
  picture_broken: () => "Berkas gambar ini rusak atau tidak lengkap. Potret atau pindai ulang, lalu unggah kembali.",
  too_many_pixels: ({ megapixels }) =>
    `Gambar ini lebih besar dari ${megapixels} megapiksel. Pindai ulang dengan 150 sampai 300 dpi, lalu unggah kembali.`,
  too_small: ({ pixels }) =>
    `Gambar ini terlalu kecil untuk dibaca: sisi pendeknya kurang dari ${pixels} piksel. Potret ulang seluruh lembar dari dekat, lalu unggah kembali.`,
  too_heavy: () =>
    "Berkas ini terlalu berat untuk dibuka. Pindai ulang dengan 150 sampai 300 dpi, lalu unggah kembali.",
  too_slow: () => "Berkas ini terlalu lama dibuka. Pindai ulang dengan 150 sampai 300 dpi, lalu unggah kembali.",
  busy: () => "Pemeriksaan berkas sedang penuh. Tunggu beberapa menit, lalu unggah kembali.",
  preparation_failed: () =>
    "Pemeriksaan berkas terhenti. Unggah kembali; jika terulang, pindai ulang lembarnya atau hubungi badan kepegawaian instansi Anda.",
};

/** The problem with its sentence; `facts` fill the numbers in. */
export function sheetProblem(problem: SheetProblemCode, facts: Facts = {}): SheetProblem {
  return { problem, message: SENTENCES[problem](facts) };
}
