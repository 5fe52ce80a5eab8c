import type { FileKind } from "@/lib/storage/file-kind";

export type UploadErrorCode =
  | "file_missing"
  | "file_too_large"
  | "file_type"
  | "file_empty"
  | "upload_cut"
  | "multipart_invalid";

/** Why an upload was not taken; the message is the sentence for the sender and names the mend. */
export class UploadError extends Error {
  override readonly name = "UploadError";
  constructor(
    readonly code: UploadErrorCode,
    message: string,
  ) {
    super(message);
  }
}

const KIND_NAMES: Record<FileKind, string> = {
  pdf: "PDF",
  jpeg: "JPG",
  png: "PNG",
  heic: "HEIC",
  xlsx: "Excel (.xlsx)",
  csv: "CSV",
  xls: "Excel lama (.xls)",
};

const megabytes = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 1 });

export const uploadErrors = {
  missing: () => new UploadError("file_missing", "Berkas belum dipilih. Pilih berkasnya, lalu unggah kembali."),
  empty: (allowed: FileKind[]) =>
    new UploadError(
      "file_empty",
      allowed.includes("xlsx")
        ? "Berkas ini kosong. Pilih berkas yang berisi data, lalu unggah kembali."
        : "Berkas ini kosong. Simpan atau pindai ulang, lalu unggah kembali.",
    ),
  cut: () =>
    new UploadError("upload_cut", "Unggahan terputus sebelum selesai. Periksa sambungan Anda, lalu unggah kembali."),
  unreadable: () =>
    new UploadError("multipart_invalid", "Kiriman tidak dapat dibaca. Muat ulang halaman, lalu unggah kembali."),
  several: () => new UploadError("multipart_invalid", "Kiriman berisi lebih dari satu berkas. Unggah satu per satu."),
  tooLarge: (maxBytes: number) =>
    new UploadError(
      "file_too_large",
      `Berkas lebih besar dari batas ${megabytes.format(maxBytes / 1024 ** 2)} MB. Perkecil ukurannya, lalu unggah kembali.`,
    ),
  type: (allowed: FileKind[]) =>
    new UploadError(
      "file_type",
      `Jenis berkas ini tidak diterima. Unggah berkas ${new Intl.ListFormat("id-ID", { type: "disjunction" }).format(allowed.map((kind) => KIND_NAMES[kind]))}.`,
    ),
};
