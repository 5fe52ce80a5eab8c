/** What came of an upload: the sheet's number and pages, or the sentence that says how to mend it. */
export type SheetAnswer = { readonly scanId: string; readonly pages: number } | { readonly sentence: string };

const CUT = "Berkas belum terkirim: sambungan terputus. Berkas tetap terpilih, coba kirim lagi.";

/**
 * Sends one sheet and tells how far it is. XMLHttpRequest, because `fetch` cannot tell the progress of an upload.
 * @param onProgress share sent, 0..1; at 1 the server is still reading the sheet
 */
export function sendSheet(pactId: string, file: File, onProgress: (share: number) => void): Promise<SheetAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/pacts/${pactId}/scan`);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onProgress(1);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve({ sentence: CUT });
    const form = new FormData();
    form.append("file", file);
    request.send(form);
  });
}

function answerOf({ status, responseText }: XMLHttpRequest): SheetAnswer {
  try {
    const body: { scanId?: unknown; pages?: unknown; title?: unknown } = JSON.parse(responseText);
    if (status < 300 && typeof body.scanId === "string") return { scanId: body.scanId, pages: Number(body.pages) };
    if (typeof body.title === "string") return { sentence: body.title };
  } catch {
    // A proxy's own page instead of an answer of ours: told below.
  }
  return { sentence: `Berkas belum dapat diterima (kode ${status}). Coba lagi beberapa saat lagi.` };
}
