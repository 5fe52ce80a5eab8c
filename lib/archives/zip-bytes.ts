import { crc32 } from "node:zlib";

/*
 * A ZIP (APPNOTE.TXT 6.3.10) whose files are stored as they are, whose sizes and checksums are known before the first
 * byte: its length can be told, the same files are the same bytes in any time zone, programs that read it as a stream
 * need no trailing data descriptors, and a reader who goes away leaves no file open. yazl and zip-stream write data
 * descriptors behind stored files, take the server's time zone and leave the present file open.
 */

/** A file of a ZIP before its bytes are read. */
export type ZipFile = { path: string; size: number; crc32: number };
/** Bytes of the ZIP, both ends included. */
export type ByteRange = { from: number; to: number };

const MOST_32 = 0xffffffff;
const MOST_16 = 0xffff;
/** Names in UTF-8. */
const FLAGS = 1 << 11;
const VERSION = 20;
const VERSION_64 = 45;
/** A plain file that its owner may write and everybody may read, as Unix says it. */
const ATTRIBUTES = (0o100644 << 16) >>> 0;

const nameOf = ({ path }: ZipFile) => Buffer.from(path, "utf8");

/** "2028-10-13T09:42:18" as MS-DOS counts: two seconds are the finest. */
function dosTime(local: string): { time: number; date: number } {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = local.split(/\D/).map(Number);
  return { time: (hour << 11) | (minute << 5) | (second >> 1), date: ((year - 1980) << 9) | (month << 5) | day };
}

function localHeader(file: ZipFile, local: string): Buffer {
  const isLarge = file.size >= MOST_32;
  const name = nameOf(file);
  const extra = isLarge ? Buffer.alloc(20) : Buffer.alloc(0);
  if (isLarge) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
    extra.writeBigUInt64LE(BigInt(file.size), 4);
    extra.writeBigUInt64LE(BigInt(file.size), 12);
  }
  const head = Buffer.alloc(30);
  const { time, date } = dosTime(local);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(isLarge ? VERSION_64 : VERSION, 4);
  head.writeUInt16LE(FLAGS, 6);
  head.writeUInt16LE(time, 10);
  head.writeUInt16LE(date, 12);
  head.writeUInt32LE(file.crc32, 14);
  head.writeUInt32LE(isLarge ? MOST_32 : file.size, 18);
  head.writeUInt32LE(isLarge ? MOST_32 : file.size, 22);
  head.writeUInt16LE(name.length, 26);
  head.writeUInt16LE(extra.length, 28);
  return Buffer.concat([head, name, extra]);
}

function directoryEntry(file: ZipFile, offset: number, local: string): Buffer {
  const isLarge = file.size >= MOST_32;
  const isFar = offset >= MOST_32;
  const wide = [...(isLarge ? [file.size, file.size] : []), ...(isFar ? [offset] : [])];
  const extra = Buffer.alloc(wide.length > 0 ? 4 + wide.length * 8 : 0);
  if (wide.length > 0) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(wide.length * 8, 2);
    wide.forEach((value, at) => {
      extra.writeBigUInt64LE(BigInt(value), 4 + at * 8);
    });
  }
  const name = nameOf(file);
  const head = Buffer.alloc(46);
  const { time, date } = dosTime(local);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE((3 << 8) | VERSION_64, 4);
  head.writeUInt16LE(wide.length > 0 ? VERSION_64 : VERSION, 6);
  head.writeUInt16LE(FLAGS, 8);
  head.writeUInt16LE(time, 12);
  head.writeUInt16LE(date, 14);
  head.writeUInt32LE(file.crc32, 16);
  head.writeUInt32LE(isLarge ? MOST_32 : file.size, 20);
  head.writeUInt32LE(isLarge ? MOST_32 : file.size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(ATTRIBUTES, 38);
  head.writeUInt32LE(isFar ? MOST_32 : offset, 42);
  return Buffer.concat([head, name, extra]);
}

function endOfDirectory(count: number, length: number, start: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, MOST_16), 8);
  end.writeUInt16LE(Math.min(count, MOST_16), 10);
  end.writeUInt32LE(Math.min(length, MOST_32), 12);
  end.writeUInt32LE(Math.min(start, MOST_32), 16);
  if (count < MOST_16 && length < MOST_32 && start < MOST_32) return end;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE((3 << 8) | VERSION_64, 12);
  record.writeUInt16LE(VERSION_64, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(length), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + length), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, end]);
}

/** The length of a ZIP in bytes, from what is known of its files. */
export function zipSize(files: readonly ZipFile[], local: string): number {
  let at = 0;
  let directory = 0;
  for (const file of files) {
    directory += directoryEntry(file, at, local).length;
    at += localHeader(file, local).length + file.size;
  }
  return at + directory + endOfDirectory(files.length, directory, at).length;
}

/**
 * The bytes of a ZIP, piece by piece as they are asked for; files are opened one at a time.
 * @param local date and time of all files, as a clock on the wall shows them ("2028-10-13T09:42:18")
 * @param range of bytes, both ends included; all when left out
 * @throws Error when a file turns out not to be what was said of it
 */
export async function* zipBytes<F extends ZipFile>(
  files: readonly F[],
  open: (file: F) => Promise<AsyncIterable<Uint8Array>>,
  local: string,
  { from, to }: ByteRange = { from: 0, to: Number.POSITIVE_INFINITY },
): AsyncGenerator<Uint8Array> {
  const within = (piece: Uint8Array, at: number) =>
    from <= at && at + piece.length <= to ? piece : piece.subarray(Math.max(0, from - at), Math.max(0, to + 1 - at));
  const offsets: number[] = [];
  let at = 0;
  for (const file of files) {
    const head = localHeader(file, local);
    offsets.push(at);
    yield* some(within(head, at));
    at += head.length;
    // Of what lies outside nothing is read; a file that is begun is read from its first byte, and checked.
    if (at + file.size > from && at <= to) {
      let size = 0;
      let sum = 0;
      for await (const chunk of await open(file)) {
        yield* some(within(chunk, at + size));
        size += chunk.length;
        sum = crc32(chunk, sum);
        if (at + size > to) return;
      }
      if (size !== file.size || sum !== file.crc32) throw new Error(`${file.path} is not what the archive says of it`);
    }
    at += file.size;
  }
  let length = 0;
  for (const [index, file] of files.entries()) {
    const entry = directoryEntry(file, offsets[index] ?? 0, local);
    yield* some(within(entry, at + length));
    length += entry.length;
  }
  yield* some(within(endOfDirectory(files.length, length, at), at + length));
}

function* some(piece: Uint8Array): Generator<Uint8Array> {
  if (piece.length > 0) yield piece;
}
