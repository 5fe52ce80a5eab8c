import { uploadErrors } from "@/lib/http/upload-error";

/** What came of handing in a stack: where it is, or the sentence that says what to do. */
export type StackAnswer = { readonly batchId: string; readonly known: number } | { readonly sentence: string };

const CUT =
  "Berkas belum terkirim: sambungan terputus. Semua berkas tetap terpilih; kirim lagi, yang sama tidak akan dobel.";

/**
 * Hands in a stack and tells how far it is. Sending the same files again answers with the stack that is there.
 * @param onProgress share sent, 0..1
 */
export function sendStack(
  address: string,
  { unitId, files }: { readonly unitId: string; readonly files: readonly File[] },
  onProgress: (share: number) => void,
): Promise<StackAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve({ sentence: CUT });
    const form = new FormData();
    form.append("unit", unitId);
    for (const file of files) form.append("file", file);
    request.send(form);
  });
}

function answerOf({ status, responseText }: XMLHttpRequest): StackAnswer {
  try {
    const body: { batchId?: unknown; known?: unknown; title?: unknown } = JSON.parse(responseText);
    if (status < 300 && typeof body.batchId === "string") return { batchId: body.batchId, known: Number(body.known) };
    if (typeof body.title === "string") return { sentence: body.title };
  } catch {
    // A proxy's own page instead of an answer of ours: told below.
  }
  return { sentence: `Berkas belum dapat diterima (kode ${status}). Coba lagi beberapa saat lagi.` };
}

type Limits = { readonly files: number; readonly bytes: number; readonly totalBytes: number };

/** Why these files cannot be sent together, or null. */
export function whyNotSent(files: readonly File[], limits: Limits): string | null {
  if (files.length === 0) return "Pilih berkas pindaian atau foto lembar lebih dahulu.";
  if (files.length > limits.files) return `Paling banyak ${limits.files} berkas sekali kirim. Kirim sebagian dahulu.`;
  const empty = files.find(({ size }) => size === 0);
  if (empty) return `Berkas ${empty.name} kosong. Simpan atau pindai ulang, lalu pilih kembali.`;
  const large = files.find(({ size }) => size > limits.bytes);
  if (large) return `${large.name}: ${uploadErrors.tooLarge(limits.bytes).message}`;
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.totalBytes) {
    return `Seluruh berkas bersama-sama paling besar ${limits.totalBytes / 1024 ** 2} MB. Kirim sebagian dahulu.`;
  }
  return null;
}
