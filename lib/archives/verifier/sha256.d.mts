export class Sha256 {
  update(bytes: Uint8Array): this;
  digest(): Uint8Array;
}
