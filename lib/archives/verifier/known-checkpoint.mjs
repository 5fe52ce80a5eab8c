import { readCheckpoint } from "./signed-note.mjs";

const ROOT = "[A-Za-z0-9+/]{43}=";
const numberOf = (text) => Number(text.replaceAll(".", ""));

/**
 * A checkpoint as somebody else kept it: the signed note, the sentence that papers bear, or a size and a root, however
 * lines were broken when it was copied. Null when it is none of these.
 * @returns { size, root, note }: note only of a signed one
 */
export function readKnownCheckpoint(text) {
  const note = readCheckpoint(text.trim().concat("\n"));
  if (note) return { size: note.size, root: note.root, note };
  // Copied from a paper: also spaces that cannot be seen stand within the root.
  const closed = text.replace(/[\s\u00ad\u200b-\u200d\ufeff]+/g, "");
  const numbers = "(\\d{1,3}(?:\\.\\d{3})+|\\d{1,15})";
  const forms = [`${numbers}catatan[,;:.]?akar:?(${ROOT})`, `^(?:ukuran:?)?${numbers}[,;:]?(?:akar:?)?(${ROOT})$`];
  for (const form of forms) {
    const [, size, root] = new RegExp(form, "i").exec(closed) ?? [];
    if (size) return { size: numberOf(size), root, note: null };
  }
  const [, size, root] = new RegExp(`^\\s*(\\d{1,15})\\s*\\n\\s*(${ROOT})\\s*$`, "m").exec(text) ?? [];
  return size ? { size: Number(size), root, note: null } : null;
}
