import { sha256 } from "./sha256.mjs";

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** RFC 6962, section 2.1: the hash of a leaf's bytes. */
export const leafHash = (bytes) => sha256(LEAF, bytes);

/** RFC 6962, section 2.1: the Merkle tree hash over leaves that come one after the other. */
export class MerkleTree {
  size = 0;
  /** Roots of complete subtrees, the largest first, with the number of leaves below each. */
  #complete = [];

  add(hash) {
    this.size += 1;
    let whole = { leaves: 1, hash };
    while (this.#complete.at(-1)?.leaves === whole.leaves) {
      const left = this.#complete.pop();
      whole = { leaves: left.leaves * 2, hash: sha256(NODE, left.hash, whole.hash) };
    }
    this.#complete.push(whole);
  }

  root() {
    if (this.size === 0) return sha256();
    const hashes = this.#complete.map(({ hash }) => hash);
    return hashes.reduceRight((right, left) => sha256(NODE, left, right));
  }
}
