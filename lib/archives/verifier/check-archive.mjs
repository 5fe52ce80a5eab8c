import { checkFiles, openArchive } from "./check-files.mjs";
import { checkLog, documentLeaf } from "./check-log.mjs";
import { collectRecords } from "./check-records.mjs";
import { sealChecks } from "./check-seals.mjs";
import { bad, count, note, ok } from "./reports.mjs";
import { checkSignature, readCheckpoint, readKey } from "./signed-note.mjs";

/** Kinds whose files the log tells of by their hash. */
const TOLD = new Set(["sheet", "report", "minutes", "photo", "circular", "snapshot"]);

/**
 * Checks an unpacked archive, or the files of its ZIP.
 * @param files [{ path, size, chunks() }]
 * @param checkpoint one that is known from elsewhere, printed or fetched; may be left out
 * @param progress told how many bytes were read, of how many
 * @returns { verdict: "ok" | "note" | "bad", archive, checks: [{ state, title, text, details }] }
 */
export async function checkArchive(files, { checkpoint = "", progress = () => {} } = {}) {
  const archive = await openArchive(files);
  if (archive.problem) return resultOf(null, [bad("Daftar isi", archive.problem)]);
  const { manifest } = archive;
  const seals = await sealChecks(archive);
  const read = await checkFiles(archive, seals, progress);
  const records = await collectRecords(archive);
  const documents = manifest.files.filter(({ kind }) => kind === "pact");
  const leaves = new Map(documents.map((file) => [documentLeaf(file), file]));
  const outside = checkpoint.trim() === "" ? null : readCheckpoint(checkpoint);
  const sizes = new Set(outside ? [outside.size] : []);
  const log = await archive.with("log/log.jsonl", (chunks) => checkLog(chunks, { wanted: leaves, sizes }));
  const told = new Set([...(log?.told ?? []), ...records.told]);
  const checks = [...read, seals.check(log?.told ?? null), ...records.checks];
  if (log === null)
    checks.push(bad("Log transparansi", "Berkas log/log.jsonl tidak ada, sehingga log tidak dapat diperiksa."));
  else {
    const key = readKey((await archive.text("log/key.txt")) ?? "");
    const own = readCheckpoint((await archive.text("log/checkpoint.txt")) ?? "");
    checks.push(rootCheck(log, own), await signatureCheck(own, key), eventsCheck(log));
    checks.push(documentsCheck(leaves, log, told), toldCheck(manifest, told));
    if (checkpoint.trim() !== "") checks.push(await outsideCheck(outside, log, key));
  }
  checks.push(missingCheck(manifest));
  return resultOf(archive, checks);
}

function resultOf(archive, checks) {
  const has = (state) => checks.some((check) => check.state === state);
  return { verdict: has("bad") ? "bad" : has("note") ? "note" : "ok", archive, checks };
}

function rootCheck(log, own) {
  const title = "Log transparansi";
  if (own === null) return bad(title, "log/checkpoint.txt bukan checkpoint yang sah.");
  if (log.faults.length > 0 && log.size !== own.size)
    return bad(title, "Log tidak dapat dibaca sampai akhir.", log.faults);
  if (log.size !== own.size) {
    return bad(title, `Log memuat ${count(log.size)} catatan, padahal checkpoint menyebut ${count(own.size)}.`);
  }
  if (log.root !== own.root) return bad(title, "Akar yang dihitung ulang dari semua catatan berbeda dari checkpoint.");
  if (log.head?.checkpoint?.replaceAll("\r\n", "\n").split("\n\n")[0] !== own.text.trimEnd()) {
    return bad(title, "Checkpoint di kepala log berbeda dari log/checkpoint.txt.");
  }
  return ok(title, `Akar dari ${count(log.size)} catatan sama dengan checkpoint: ${own.root}`);
}

async function signatureCheck(own, key) {
  const title = "Tanda tangan checkpoint";
  if (key === null) return bad(title, "log/key.txt bukan kunci yang sah.");
  if (own === null) return bad(title, "Tidak ada checkpoint yang dapat diperiksa.");
  const state = await checkSignature(own, key);
  if (state === "invalid") return bad(title, `Tanda tangan ${key.name} di bawah checkpoint tidak sah.`);
  if (state === "unsupported") {
    const how = "Pakai peramban yang lebih baru, atau jalankan verifikasi.mjs dengan Node.js.";
    return note(title, `Peramban ini belum dapat menghitung Ed25519, sehingga tanda tangan tidak diperiksa. ${how}`);
  }
  return ok(title, `Sah, oleh ${key.name}. Cocokkan kuncinya dengan yang diumumkan instansi.`);
}

function eventsCheck({ faults, events }) {
  const title = "Catatan peristiwa";
  if (faults.length > 0) return bad(title, "Ada catatan yang tidak cocok dengan log.", faults);
  return ok(title, `${count(events)} peristiwa kegiatan ini cocok dengan daunnya di log.`);
}

function documentsCheck(leaves, log, told) {
  const title = "Dokumen tersegel di log";
  // One that was stamped later is told of by an event, its former file by a leaf.
  const isProven = ([leaf, { sha256 }]) => log.found.has(leaf) || told.has(sha256);
  const strange = [...leaves].filter((pair) => !isProven(pair)).map(([, { path }]) => path);
  if (strange.length > 0) return bad(title, `${count(strange.length)} dokumen tidak tercatat di log.`, strange);
  return ok(title, `Semua ${count(leaves.size)} dokumen tercatat di log.`);
}

function toldCheck(manifest, told) {
  const title = "Lembar, laporan, acara, edaran, dan salinan beku";
  const proven = manifest.files.filter(({ kind }) => TOLD.has(kind));
  const strange = proven.filter(({ sha256 }) => !told.has(sha256)).map(({ path }) => path);
  if (strange.length > 0)
    return note(title, "Log tidak menyebut sidik berkas-berkas ini; asalnya tidak terbukti.", strange);
  return ok(title, `Sidik ${count(proven.length)} berkas disebut oleh peristiwa di log.`);
}

async function outsideCheck(outside, log, key) {
  const title = "Checkpoint dari sumber lain";
  if (outside === null) return bad(title, "Yang Anda masukkan bukan checkpoint yang sah.");
  if (key === null) return bad(title, "Kunci di dalam arsip tidak sah, sehingga tidak ada yang dapat dicocokkan.");
  const state = await checkSignature(outside, key);
  if (state === "invalid") return bad(title, "Checkpoint itu tidak ditandatangani oleh kunci arsip ini.");
  if (outside.size > log.size) {
    return note(
      title,
      `Checkpoint itu lebih baru (${count(outside.size)} catatan), sehingga tidak dapat dicocokkan luring.`,
    );
  }
  const root = outside.size === log.size ? log.root : log.roots.get(outside.size);
  if (root !== outside.root) return bad(title, "Log di arsip ini bukan log yang ditandatangani oleh checkpoint itu.");
  return ok(title, `Log memuat keadaan yang sama pada ${count(outside.size)} catatan.`);
}

const reasons = {
  document_not_sealed: "belum dapat disegel",
  file_missing: "berkas tidak ada di penyimpanan",
  file_damaged: "berkas rusak di penyimpanan",
  not_drawn: "tidak dapat digambar",
};

function missingCheck({ missing }) {
  const title = "Kelengkapan";
  if (missing.length === 0) return ok(title, "Instansi tidak mencatat satu pun bukti yang tertinggal.");
  const details = missing.map(({ path, reason }) => `${path}: ${reasons[reason] ?? reason}`);
  return note(title, `${count(missing.length)} bukti tidak ikut serta, seperti dicatat dalam daftar isi.`, details);
}
