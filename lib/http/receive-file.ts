import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import { UploadError, uploadErrors } from "@/lib/http/upload-error";
import { detectFileKind, type FileKind, isUtf16, KIND_BYTES, opensAsPdf } from "@/lib/storage/file-kind";
import { type Storage, StorageError, type StoredFile } from "@/lib/storage/storage";

export type ReceivedFile = StoredFile & { kind: FileKind; name: string };

export type ReceiveOptions = {
  /** Limit of the file itself, in bytes. */
  maxBytes: number;
  /** Name of the form field that carries the file. */
  field: string;
  allowed: FileKind[];
  /** Taken in too, though nobody is asked for them: their reader refuses them in better words. */
  refusedLater?: FileKind[];
  storage: Pick<Storage, "put">;
  /** Whatever a reader opens as a PDF is one, also with bytes before its header: for files that are only compared. */
  anyPdf?: true;
  /** The form may come without a file. */
  optional?: true;
};

const LIMITS = { fields: 30, fieldNameSize: 100, fieldSize: 16 * 1024, headerPairs: 50 };

/**
 * What is still read and thrown away after a refusal. A server that stops reading resets the connection, and the
 * browser then shows its own error page instead of our sentence.
 */
const DRAIN_BYTES = 32 * 1024 ** 2;

/** As `receiveFiles`, for one file. */
export async function receiveFile(
  request: Request,
  options: ReceiveOptions,
): Promise<{ file: ReceivedFile; fields: Record<string, string> }> {
  const { files, fields } = await receiveFiles(request, { ...options, maxFiles: 1, maxTotalBytes: options.maxBytes });
  const [file] = files;
  if (!file) throw uploadErrors.missing();
  return { file, fields };
}

/** As `receiveFile`, for a form that may come without one: null then. */
export async function receiveOptionalFile(
  request: Request,
  options: ReceiveOptions,
): Promise<{ file: ReceivedFile | null; fields: Record<string, string> }> {
  const one = { ...options, maxFiles: 1, maxTotalBytes: options.maxBytes, optional: true } as const;
  const { files, fields } = await receiveFiles(request, one);
  return { file: files[0] ?? null, fields };
}

/**
 * Takes files and fields out of a multipart/form-data request (RFC 7578), straight into storage, never whole in memory.
 * Files become objects only when the whole form has arrived: a refusal or a cut leaves nothing. A field sent twice keeps
 * its last value. Throws `UploadError`; a failing disk passes through as its own error.
 */
export async function receiveFiles(
  request: Request,
  options: ReceiveOptions & { maxFiles: number; maxTotalBytes: number },
): Promise<{ files: ReceivedFile[]; fields: Record<string, string> }> {
  if (!request.body) throw uploadErrors.missing();
  const parser = openParser(request.headers, options.maxFiles);
  const fields = new Map<string, string>();
  let fault: UploadError | undefined;
  const kept: Promise<ReceivedFile | null>[] = [];

  parser.on("field", (name, value, info) => {
    if (info.nameTruncated || info.valueTruncated) fault ??= uploadErrors.unreadable();
    fields.set(name, value);
  });
  for (const limit of ["fieldsLimit", "partsLimit"] as const) {
    parser.on(limit, () => {
      fault ??= uploadErrors.unreadable();
    });
  }
  parser.on("filesLimit", () => {
    fault ??= uploadErrors.several();
  });
  parser.on("file", (name, stream, info) => {
    if (name === options.field) {
      const file = keep(stream, info.filename, options, arrived).catch((error: unknown) => {
        throw options.maxFiles > 1 ? named(error, info.filename) : error;
      });
      // Its reason is asked for below, once the form has ended.
      file.catch(() => {});
      kept.push(file);
    } else stream.resume();
  });

  const arrived = pipeline(
    Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]),
    stopAfter(options.maxTotalBytes + DRAIN_BYTES, () => uploadErrors.tooLarge(options.maxTotalBytes)),
    parser,
    { signal: request.signal },
  ).then(() => {
    if (fault) throw fault;
  }, whyCut);

  const [form, all] = await Promise.allSettled([arrived, arrived.catch(() => {}).then(() => Promise.all(kept))]);
  if (all.status === "rejected") {
    if (all.reason instanceof UploadError) throw all.reason;
    if (all.reason instanceof StorageError && all.reason.code === "too_large")
      throw uploadErrors.tooLarge(options.maxBytes);
  }
  // A broken form breaks its files too: the form's own reason is the true one.
  if (form.status === "rejected") throw form.reason;
  if (all.status === "rejected") throw all.reason;
  const files = all.value.filter((file) => file !== null);
  if (files.length === 0 && !options.optional) throw uploadErrors.missing();
  return { files, fields: Object.fromEntries(fields) };
}

function openParser(headers: Headers, files: number): busboy.Busboy {
  if (!headers.get("content-type")?.toLowerCase().startsWith("multipart/form-data")) throw uploadErrors.unreadable();
  try {
    return busboy({
      headers: Object.fromEntries(headers),
      limits: { ...LIMITS, files, parts: LIMITS.fields + files + 1 },
      defParamCharset: "utf8",
    });
  } catch {
    throw uploadErrors.unreadable();
  }
}

/** Of many files the sentence says which one it is about. */
function named(error: unknown, filename: string | undefined): unknown {
  if (!(error instanceof UploadError) || !filename || error.code === "upload_cut") return error;
  return new UploadError(error.code, `${printableName(filename)}: ${error.message}`);
}

async function keep(
  stream: Readable,
  filename: string | undefined,
  { allowed, refusedLater = [], maxBytes, storage, optional, anyPdf }: ReceiveOptions,
  arrived: Promise<void>,
): Promise<ReceivedFile | null> {
  // The iterator must not destroy the stream: busboy would wait for ever for its end.
  const chunks: AsyncIterator<Buffer> = stream.iterator({ destroyOnReturn: false });
  try {
    const head = await readHead(chunks);
    if (head.length === 0 && !filename && optional) return null;
    if (head.length === 0) throw filename ? uploadErrors.empty(allowed) : uploadErrors.missing();
    const kind = anyPdf && opensAsPdf(head) ? "pdf" : await detectFileKind(head.subarray(0, KIND_BYTES));
    if (!kind || ![...allowed, ...refusedLater].includes(kind)) throw uploadErrors.type(allowed);

    async function* whole() {
      for (let next: IteratorResult<Buffer> = { value: head, done: false }; !next.done; next = await chunks.next()) {
        // Text of any length holds no NUL (in UTF-16 half of it is); one behind the first bytes means that they lied.
        if (kind === "csv" && !isUtf16(head) && next.value.includes(0)) throw uploadErrors.type(allowed);
        yield next.value;
      }
      // The store finishes the object only now, with every field behind the file read.
      await arrived;
    }
    const stored = await storage.put(whole(), { maxBytes });
    return { ...stored, kind, name: printableName(filename) };
  } finally {
    // After a refusal the rest of the file must flow past, or the form never ends.
    await chunks.return?.();
    stream.resume();
  }
}

async function readHead(chunks: AsyncIterator<Buffer>): Promise<Buffer> {
  const head: Buffer[] = [];
  let size = 0;
  while (size < KIND_BYTES) {
    const next = await chunks.next();
    if (next.done) break;
    head.push(next.value);
    size += next.value.length;
  }
  return Buffer.concat(head);
}

function stopAfter(maxBytes: number, error: () => Error): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > maxBytes) done(error());
      else done(null, chunk);
    },
  });
}

function whyCut(error: Error): never {
  if (error instanceof UploadError) throw error;
  throw /malformed/i.test(error.message) ? uploadErrors.unreadable() : uploadErrors.cut();
}

/** The sender's name for the file, for display only: no controls, no direction marks, at most 200 characters. */
function printableName(filename: string | undefined): string {
  return (filename ?? "").replace(/\p{C}/gu, "").trim().slice(0, 200) || "berkas";
}
