import { createHash } from "node:crypto";

/** Half-open range of leaves. */
export type Range = readonly [begin: number, end: number];
/** A complete subtree: 2^level leaves from index * 2^level. */
export type Subtree = { level: number; index: number };

/** RFC 6962 section 2.1: the hash of a leaf. */
export function leafHash(leaf: Uint8Array): Buffer {
  return createHash("sha256").update(Uint8Array.of(0)).update(leaf).digest();
}

/** RFC 6962 section 2.1: the hash of two subtrees. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash("sha256").update(Uint8Array.of(1)).update(left).update(right).digest();
}

/** The root of a log without leaves. */
export const emptyRoot = (): Buffer => createHash("sha256").digest();

/** The largest power of two below n; n > 1. */
function split(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

/**
 * The audit path of a leaf, as the ranges whose roots make it up, from the leaf upwards (RFC 6962 section 2.1.1).
 * @throws RangeError unless 0 <= index < size
 */
export function inclusionPath(index: number, size: number): Range[] {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < size)) throw new RangeError("index lies outside the log");
  const path = (begin: number, end: number): Range[] => {
    if (end - begin === 1) return [];
    const middle = begin + split(end - begin);
    return index < middle ? [...path(begin, middle), [middle, end]] : [...path(middle, end), [begin, middle]];
  };
  return path(0, size);
}

/**
 * The proof that a log of `to` leaves begins with the one of `from` leaves (RFC 6962 section 2.1.2), as ranges.
 * @throws RangeError unless 0 <= from <= to; empty when nothing needs to be shown
 */
export function consistencyPath(from: number, to: number): Range[] {
  if (!(Number.isSafeInteger(from) && from >= 0 && from <= to)) throw new RangeError("sizes lie outside the log");
  if (from === 0 || from === to) return [];
  const proof = (m: number, begin: number, end: number, whole: boolean): Range[] => {
    if (m === end - begin) return whole ? [] : [[begin, end]];
    const k = split(end - begin);
    return m <= k
      ? [...proof(m, begin, begin + k, whole), [begin + k, end]]
      : [...proof(m - k, begin + k, end, false), [begin, begin + k]];
  };
  return proof(from, 0, to, true);
}

/** A range of the tree as complete subtrees, the largest first; its begin must be aligned, as all of RFC 6962 are. */
export function subtreesOf([begin, end]: Range): Subtree[] {
  const subtrees: Subtree[] = [];
  for (let at = begin; at < end; ) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= end) level += 1;
    subtrees.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return subtrees;
}

/** The root over complete subtrees that stand side by side, the largest first. */
export function rootOf(hashes: readonly Uint8Array[]): Buffer {
  if (hashes.length === 0) return emptyRoot();
  return Buffer.from(hashes.reduceRight((right, left) => nodeHash(left, right)));
}

/** A tree that only grows, kept as the roots of its complete subtrees: what a recomputation of the log needs. */
export class GrowingTree {
  readonly #peaks: { level: number; hash: Buffer }[] = [];
  size = 0;

  /** @param formed is told of each subtree that became complete, leaves themselves excepted */
  append(leaf: Buffer, formed: (subtree: Subtree, hash: Buffer) => void = () => {}): void {
    let [level, hash] = [0, leaf];
    for (let last = this.#peaks.at(-1); last?.level === level; last = this.#peaks.at(-1)) {
      this.#peaks.pop();
      hash = nodeHash(last.hash, hash);
      level += 1;
      formed({ level, index: (this.size + 1) / 2 ** level - 1 }, hash);
    }
    this.#peaks.push({ level, hash });
    this.size += 1;
  }

  root(): Buffer {
    return rootOf(this.#peaks.map(({ hash }) => hash));
  }

  /** A tree of `size` leaves whose complete subtrees, the largest first, have these roots. */
  static of(size: number, hashes: readonly Buffer[]): GrowingTree {
    const tree = new GrowingTree();
    subtreesOf([0, size]).forEach(({ level }, at) => {
      const hash = hashes[at];
      if (!hash) throw new RangeError("a subtree is missing");
      tree.#peaks.push({ level, hash });
    });
    tree.size = size;
    return tree;
  }
}
