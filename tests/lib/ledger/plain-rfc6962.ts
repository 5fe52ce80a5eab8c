import { createHash } from "node:crypto";

/*
 * RFC 6962 section 2.1 and the verifying algorithms of RFC 9162 section 2.1.3 and 2.1.4, written down from the
 * specifications and sharing nothing with the application: what it says is checked by this.
 */
const H = (...parts: Uint8Array[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** MTH(D[n]) over the entries themselves. */
export function treeHead(entries: readonly Uint8Array[]): Buffer {
  if (entries.length === 0) return H();
  const [only] = entries;
  if (entries.length === 1 && only) return H(Buffer.of(0), only);
  let k = 1;
  while (k << 1 < entries.length) k <<= 1;
  return H(Buffer.of(1), treeHead(entries.slice(0, k)), treeHead(entries.slice(k)));
}

/** RFC 9162 section 2.1.3.2. */
export function includes(leaf: Buffer, index: number, size: number, path: readonly Buffer[], root: Buffer): boolean {
  if (index >= size) return false;
  let [fn, sn, r] = [index, size - 1, leaf];
  for (const p of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      r = H(Buffer.of(1), p, r);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn >> 1, sn >> 1];
    } else {
      r = H(Buffer.of(1), r, p);
    }
    [fn, sn] = [fn >> 1, sn >> 1];
  }
  return sn === 0 && r.equals(root);
}

/** RFC 9162 section 2.1.4.2, for 0 < first < second. */
export function isConsistent(
  first: number,
  second: number,
  path: readonly Buffer[],
  firstRoot: Buffer,
  secondRoot: Buffer,
): boolean {
  const nodes = Number.isInteger(Math.log2(first)) ? [firstRoot, ...path] : [...path];
  let [fn, sn] = [first - 1, second - 1];
  while (fn % 2 === 1) [fn, sn] = [fn >> 1, sn >> 1];
  let fr = nodes[0];
  let sr = nodes[0];
  if (!fr || !sr) return false;
  for (const c of nodes.slice(1)) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      [fr, sr] = [H(Buffer.of(1), c, fr), H(Buffer.of(1), c, sr)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn >> 1, sn >> 1];
    } else {
      sr = H(Buffer.of(1), sr, c);
    }
    [fn, sn] = [fn >> 1, sn >> 1];
  }
  return sn === 0 && fr.equals(firstRoot) && sr.equals(secondRoot);
}
