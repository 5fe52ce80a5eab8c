import { type ReceivedFile, type ReceiveOptions, receiveFile } from "@/lib/http/receive-file";
import { UploadError, type UploadErrorCode } from "@/lib/http/upload-error";

const BY_CODE = "periksa dengan kode yang tercetak di dokumen.";

/** Elsewhere one is told to shrink, save or scan a file anew: a sealed file would be none any more. */
const words: Partial<Record<UploadErrorCode, string>> = {
  file_too_large: `Berkas ini terlalu besar untuk sebuah pakta yang disegel di sini. Jangan perkecil atau simpan ulang berkasnya, karena segelnya akan rusak; ${BY_CODE}`,
  file_empty: `Berkas ini kosong. Unduh kembali PDF yang diserahkan aplikasi ini, tanpa membuka dan menyimpannya ulang. Bila tidak dapat, ${BY_CODE}`,
  file_type: `Berkas ini bukan PDF. Hanya PDF persis seperti diserahkan aplikasi ini yang dapat diperiksa sebagai berkas. Untuk hasil cetak, foto, atau hasil pindai, ${BY_CODE}`,
};

/** As `receiveFile`, for a file that somebody wants checked. */
export async function receiveCheckedFile(
  request: Request,
  options: Omit<ReceiveOptions, "field">,
): Promise<{ file: ReceivedFile; fields: Record<string, string> }> {
  try {
    return await receiveFile(request, { field: "file", anyPdf: true, ...options });
  } catch (error) {
    if (!(error instanceof UploadError)) throw error;
    throw new UploadError(error.code, words[error.code] ?? error.message);
  }
}
