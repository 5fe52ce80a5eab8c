export class MerkleTree {
  size: number;
  add(hash: Uint8Array): void;
  root(): Uint8Array;
}
