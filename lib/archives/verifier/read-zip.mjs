// Reads a ZIP whose files are stored as they are (APPNOTE.TXT 6.3, ZIP64 included), without holding it in memory.

const view = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const wide = (data, at) => Number(data.getBigUint64(at, true));

/**
 * The files of a ZIP, or null when these are not the bytes of one.
 * @param source { size, read(from, to) } where read answers bytes, and { stream(from, to) } pieces of them
 */
export async function readZip(source) {
  const tail = await source.read(Math.max(0, source.size - 66_000), source.size);
  const data = view(tail);
  let end = tail.length - 22;
  while (end >= 0 && data.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) return null;
  let count = data.getUint16(end + 10, true);
  let length = data.getUint32(end + 12, true);
  let start = data.getUint32(end + 16, true);
  if (end >= 20 && data.getUint32(end - 20, true) === 0x07064b50) {
    const at = wide(data, end - 12);
    const record = view(await source.read(at, at + 56));
    if (record.getUint32(0, true) !== 0x06064b50) return null;
    count = wide(record, 32);
    length = wide(record, 40);
    start = wide(record, 48);
  }
  return entriesOf(source, await source.read(start, start + length), count);
}

function entriesOf(source, directory, count) {
  const data = view(directory);
  const names = new TextDecoder();
  const files = [];
  let at = 0;
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > directory.length || data.getUint32(at, true) !== 0x02014b50) return null;
    const method = data.getUint16(at + 10, true);
    const nameLength = data.getUint16(at + 28, true);
    const extraLength = data.getUint16(at + 30, true);
    const path = names.decode(directory.subarray(at + 46, at + 46 + nameLength));
    const place = { size: data.getUint32(at + 24, true), offset: data.getUint32(at + 42, true) };
    widen(place, data, at + 46 + nameLength, extraLength);
    if (!path.endsWith("/")) {
      if (method !== 0) return null;
      files.push({ path, size: place.size, chunks: () => contentOf(source, place) });
    }
    at += 46 + nameLength + extraLength + data.getUint16(at + 32, true);
  }
  return files;
}

/** What did not fit into 32 bits stands in an extra field: size, stored size, offset, those alone that did not fit. */
function widen(place, data, from, length) {
  for (let at = from; at + 4 <= from + length; at += 4 + data.getUint16(at + 2, true)) {
    if (data.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    if (place.size === 0xffffffff) {
      place.size = wide(data, field);
      field += 16;
    }
    if (place.offset === 0xffffffff) place.offset = wide(data, field);
  }
}

async function* contentOf(source, { size, offset }) {
  const head = view(await source.read(offset, offset + 30));
  const start = offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  yield* source.stream(start, start + size);
}
