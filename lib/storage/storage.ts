import type { Readable } from "node:stream";

/** What can be stored: all bytes at once, or a stream of them. */
export type StorageSource = Uint8Array | AsyncIterable<Uint8Array>;

/** An object by its content: the sha-256 of its bytes in lower-case hex, and its length in bytes. */
export type StoredFile = { sha256: string; size: number };

/** A store of immutable files, named by their own sha-256. It knows no owner: who may read what is decided above it. */
export interface Storage {
  /**
   * Stores the bytes whole or not at all; the same bytes twice are one object.
   * A source that fails, or grows over `maxBytes`, leaves nothing; its own error, or `StorageError("too_large")`, is thrown.
   */
  put(source: StorageSource, options: { maxBytes: number }): Promise<StoredFile>;
  /** A stream of the bytes. Throws `StorageError("not_found")` before the first byte. */
  get(sha256: string): Promise<Readable>;
  /** All bytes, compared with their name first. Throws `not_found`, or `damaged` when the disk changed them. */
  read(sha256: string): Promise<Buffer>;
  /** Size in bytes and the moment of storing; null when there is no such object. */
  stat(sha256: string): Promise<{ size: number; storedAt: Date } | null>;
  /** Deletes an object that no row names any more. Deleting what is not there is a success. */
  remove(sha256: string): Promise<void>;
  /** Every object, in no order; one that comes or goes meanwhile may be missed. */
  list(): AsyncIterable<{ sha256: string; storedAt: Date }>;
  /** Deletes what a crash left half-written, older than the given milliseconds; answers how many. */
  sweepTemporary(olderThanMs: number): Promise<number>;
}

/** A refusal of the store itself. A full or broken disk is not among them: that error passes through as it is. */
export class StorageError extends Error {
  override readonly name = "StorageError";
  constructor(readonly code: "too_large" | "not_found" | "damaged" | "invalid_name") {
    super(`storage: ${code}`);
  }
}
