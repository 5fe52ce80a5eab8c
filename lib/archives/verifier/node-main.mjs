import { open, readdir, readFile, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkArchive } from "./check-archive.mjs";
import { readKnownCheckpoint } from "./known-checkpoint.mjs";
import { readZip } from "./read-zip.mjs";
import { plain } from "./reports.mjs";
import { momentIn } from "./times.mjs";

const PIECE = 1 << 20;
const signs = { ok: "BAIK ", bad: "SALAH", note: "CATAT" };
const verdicts = {
  ok: "ARSIP UTUH: semua pemeriksaan berhasil.",
  note: "ARSIP UTUH, dengan catatan di atas.",
  bad: "ARSIP TIDAK UTUH: lihat baris SALAH di atas.",
};

async function* pieces(path, from, to) {
  const handle = await open(path, "r");
  try {
    for (let at = from; at < to; ) {
      const piece = new Uint8Array(Math.min(PIECE, to - at));
      const { bytesRead } = await handle.read(piece, 0, piece.length, at);
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
      at += bytesRead;
    }
  } finally {
    await handle.close();
  }
}

async function readAll(path, from, to) {
  const bytes = new Uint8Array(to - from);
  let at = 0;
  for await (const piece of pieces(path, from, to)) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

async function filesOf(path) {
  const found = await stat(path);
  if (!found.isDirectory()) {
    const stream = (from, to) => pieces(path, from, to);
    return readZip({ size: found.size, stream, read: (from, to) => readAll(path, from, to) });
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const plain = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return Promise.all(
    plain.map(async (file) => {
      const { size } = await stat(file);
      return { path: relative(path, file).split(sep).join("/"), size, chunks: () => pieces(file, 0, size) };
    }),
  );
}

function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { checkpoint: { type: "string" }, manifest: { type: "string" } },
});
const path = positionals[0] ?? dirname(fileURLToPath(import.meta.url));
const files = await filesOf(path);
if (files === null) refuse(`${path} bukan folder dan bukan ZIP arsip Ikrar.`);
/** What a file holds, or the words themselves. */
const given = (value) => (value ? readFile(value, "utf8").catch(() => value) : "");
const checkpoint = await given(values.checkpoint);
// A script goes by the exit code: what cannot be compared must not pass for what agrees.
if (values.checkpoint !== undefined && readKnownCheckpoint(checkpoint) === null) {
  refuse("--checkpoint bukan berkas dan bukan kalimat titik periksa. Salin kembali dari kertas atau berkas asalnya.");
}
if (values.manifest !== undefined && !/^[0-9a-f]{64}$/i.test(values.manifest.replace(/\s+/g, ""))) {
  refuse("--manifest harus sidik SHA-256 daftar isi: 64 angka 0-9 dan huruf a-f.");
}
const { verdict, archive, checks } = await checkArchive(files, { checkpoint, manifestSha256: values.manifest });
if (archive) {
  const { agency, campaign, zone, listedAt } = archive.manifest;
  console.log(`${plain(agency.name)}\n${plain(campaign.name)}\nKeadaan ${momentIn(zone, listedAt)}\n`);
}
for (const { state, title, text, details } of checks) {
  console.log(`${signs[state]}  ${title}: ${text}`);
  for (const detail of details) console.log(`         ${detail}`);
}
console.log(`\n${verdicts[verdict]}`);
process.exitCode = verdict === "bad" ? 1 : 0;
