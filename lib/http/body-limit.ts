import type { IncomingHttpHeaders } from "node:http";
import { MAX_STACK_TOTAL_BYTES } from "@/lib/batches/schema";

/** Doors that take a file to be checked: a smaller one would be another one. */
const CHECKS = [/^\/api\/v1\/verifications$/, /^\/verifikasi\/berkas\/periksa$/];

/** Doors that take a file; they stream it and know their own, smaller limits. */
const UPLOADS = [
  /^\/api\/v1\/imports\//,
  /^\/api\/v1\/pacts\/[^/]+\/scan$/,
  /^\/unit\/pegawai\/[^/]+\/lembar$/,
  /^\/pegawai\/muat\/unggah\//,
  /^\/api\/v1\/cases\/[^/]+\/follow-ups$/,
  /^\/kasus\/[^/]+\/tindak-lanjut$/,
  /^\/unit\/pegawai\/[^/]+\/bukti$/,
  /^\/api\/v1\/ceremonies\/[^/]+\/(attendance\/file|photos)$/,
  /^\/api\/v1\/circulars\/[^/]+\/file$/,
  /^\/kegiatan\/[^/]+\/edaran\/[^/]+\/berkas$/,
  /^\/acara\/[^/]+\/(hadir\/berkas|foto)$/,
  ...CHECKS,
];
const MEGABYTE = 1024 * 1024;
/** Stacks of many pages. */
const STACKS = [/^\/api\/v1\/campaigns\/[^/]+\/scan-batches$/, /^\/tumpukan\/kirim$/];
/** What frames the files takes a little more. */
const STACK_LIMIT = MAX_STACK_TOTAL_BYTES + MEGABYTE;
export const UPLOAD_LIMIT = 40 * MEGABYTE;
export const BODY_LIMIT = 2 * MEGABYTE;

/**
 * Whether a body is refused before anything reads it: 413 for one that is too long, 411 for one that does not say how
 * long it is (RFC 9110). Null when it may come in.
 */
export function bodyRefusal(method: string, path: string, headers: IncomingHttpHeaders): 411 | 413 | null {
  if (method === "GET" || method === "HEAD") return null;
  const limit = limitOf(path);
  if (headers["transfer-encoding"] && limit === BODY_LIMIT) return 411;
  return Number(headers["content-length"] ?? 0) > limit ? 413 : null;
}

/** The refusal in words: whoever sent a file to its own door is told to make it smaller, everybody else where files go. */
export function bodyRefusalWords(path: string): string {
  if (CHECKS.some((door) => door.test(path)))
    return "Berkas terlalu besar untuk sebuah pakta yang disegel di sini. Jangan perkecil berkasnya; periksa dengan kode yang tercetak di dokumen.";
  return limitOf(path) > BODY_LIMIT
    ? "Berkas terlalu besar untuk diterima. Perkecil ukurannya atau bagi menjadi beberapa berkas, lalu unggah kembali."
    : "Isi permintaan terlalu besar. Kirim berkas hanya lewat formulir unggah.";
}

function limitOf(path: string): number {
  if (STACKS.some((door) => door.test(path))) return STACK_LIMIT;
  return UPLOADS.some((door) => door.test(path)) ? UPLOAD_LIMIT : BODY_LIMIT;
}
