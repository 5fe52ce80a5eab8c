import { refusals } from "@/lib/core/errors";
import { IMPORT_KINDS_OF_FILE, MAX_IMPORT_BYTES } from "@/lib/http/import-upload";
import { uploadErrors } from "@/lib/http/upload-error";

const sentences: Record<string, string> = {
  file_missing: uploadErrors.missing().message,
  file_empty: uploadErrors.empty(IMPORT_KINDS_OF_FILE).message,
  file_too_large: uploadErrors.tooLarge(MAX_IMPORT_BYTES).message,
  file_type: uploadErrors.type(IMPORT_KINDS_OF_FILE).message,
  upload_cut: uploadErrors.cut().message,
  multipart_invalid: uploadErrors.unreadable().message,
  forbidden: refusals.forbidden[1],
  cross_site: refusals.cross_site[1],
};

/** The sentence for a code in the address: only our own words are ever shown. */
export function problemSentence(code: string | undefined): string | undefined {
  if (!code) return undefined;
  return sentences[code] ?? "Berkas tidak dapat diterima. Unggah kembali, atau hubungi pengelola aplikasi.";
}
