const SENTENCES = {
  empty: "Berkas kosong. Pilih berkas yang berisi data, lalu unggah kembali.",
  old_excel:
    "Berkas .xls (Excel lama) tidak dapat dibaca. Simpan sebagai .xlsx melalui Simpan Sebagai, lalu unggah kembali.",
  no_rows:
    "Berkas hanya memuat judul kolom, tanpa satu baris data pun. Unduh kembali dari SIASN, lalu unggah berkas yang berisi data.",
  protected: "Berkas Excel ini dikunci dengan kata sandi. Buka kuncinya, simpan, lalu unggah kembali.",
  not_a_table: "Berkas ini bukan tabel Excel (.xlsx) atau CSV. Unduh kembali dari SIASN sebagai .xlsx, lalu unggah.",
  damaged:
    "Berkas Excel tidak dapat dibaca karena rusak. Buka dengan Excel, simpan ulang sebagai .xlsx, lalu unggah kembali.",
  damaged_csv:
    "Berkas CSV tidak dapat dibaca karena tanda kutipnya tidak lengkap. Simpan ulang sebagai .xlsx, lalu unggah kembali.",
  too_large:
    "Isi berkas terlalu besar (batas 300 MB setelah dibuka). Bagi menjadi beberapa berkas, lalu unggah satu per satu.",
  too_many_rows: "Berkas melebihi 200.000 baris. Bagi menjadi beberapa berkas, lalu unggah satu per satu.",
  too_many_columns: "Berkas memiliki kolom melebihi 1.000. Hapus kolom yang tidak diperlukan, lalu unggah kembali.",
} as const;

export type ImportFileErrorCode =
  | keyof typeof SENTENCES
  | "no_header"
  | "missing_columns"
  | "wrong_kind"
  | "units_first";

/** A file refused as a whole. `message` is an Indonesian sentence that says how to mend it. */
export class ImportFileError extends Error {
  override readonly name = "ImportFileError";
  constructor(
    readonly code: ImportFileErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The refusal for a fault of the file itself, with its standing sentence. */
export function fileFault(code: keyof typeof SENTENCES, cause?: unknown): ImportFileError {
  return new ImportFileError(code, SENTENCES[code], { cause });
}
