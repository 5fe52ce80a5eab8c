import { parseCheckpoint } from "@/lib/ledger/signed-note";

const ROOT = "([A-Za-z0-9+/]{43}=)";
const SIZE = "(\\d{1,3}(?:\\.\\d{3})+|\\d{1,15})";

/**
 * A checkpoint as it was copied from a paper, by hand or out of a PDF: the printed sentence, or a size and a root,
 * however lines were broken. Bears no signature: what it is worth is that somebody else kept it. Null when it is none.
 */
export function readPrintedCheckpoint(text: string): { size: number; root: Buffer } | null {
  const note = noteLines(text);
  if (note) return note;
  // Spaces that cannot be seen stand within a copied root, too.
  const closed = text.replace(/[\s\u00ad\u200b-\u200d\ufeff]+/g, "");
  for (const form of [`${SIZE}catatan[,;:.]?akar:?${ROOT}`, `^(?:ukuran:?)?${SIZE}[,;:]?(?:akar:?)?${ROOT}$`]) {
    const [, size, root] = new RegExp(form, "i").exec(closed) ?? [];
    if (size && root) return { size: Number(size.replaceAll(".", "")), root: Buffer.from(root, "base64") };
  }
  return null;
}

/** The three lines of a note that lost its signature. */
function noteLines(text: string) {
  try {
    const { size, root } = parseCheckpoint(text.replaceAll("\r\n", "\n").trim());
    return { size, root };
  } catch {
    return null;
  }
}
