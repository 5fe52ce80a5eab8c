import { campaignChecks } from "./check-campaign.mjs";
import { checkFiles, openArchive } from "./check-files.mjs";
import { checkLog, documentLeaf } from "./check-log.mjs";
import { collectRecords } from "./check-records.mjs";
import { sealChecks } from "./check-seals.mjs";
import { readKnownCheckpoint } from "./known-checkpoint.mjs";
import { bad, count, note, ok, plain } from "./reports.mjs";
import { checkSignature, readCheckpoint, readKey } from "./signed-note.mjs";

const LOG = "Log transparansi";
const UNKNOWN = "Tidak dapat diperiksa, karena log di arsip ini sendiri tidak utuh.";
/** Kinds whose files the log tells of by their hash. */
const TOLD = new Set(["sheet", "report", "minutes", "photo", "circular", "snapshot"]);

/**
 * Checks an unpacked archive, or the files of its ZIP.
 * @param files [{ path, size, chunks() }]
 * @param checkpoint one that is known from elsewhere, printed or fetched; may be left out
 * @param manifestSha256 of the manifest, as the application showed it; may be left out
 * @param progress told how many bytes were read, of how many
 * @returns { verdict: "ok" | "note" | "bad", archive, checks: [{ state, title, text, details }] }
 */
export async function checkArchive(files, { checkpoint = "", manifestSha256 = "", progress = () => {} } = {}) {
  const archive = await openArchive(files);
  if (archive.problem) return resultOf(null, [bad("Daftar isi", archive.problem)]);
  const { manifest } = archive;
  const seals = await sealChecks(archive);
  const campaign = campaignChecks(manifest);
  const read = await checkFiles(archive, seals, progress);
  const records = await collectRecords(archive, campaign.hearRecord);
  const documents = manifest.files.filter(({ kind }) => kind === "pact");
  const leaves = new Map(documents.map((file) => [documentLeaf(file), file]));
  const outside = readKnownCheckpoint(checkpoint);
  const sizes = new Set(outside ? [outside.size] : []);
  const log = await archive.with("log/log.jsonl", (chunks) =>
    checkLog(chunks, { wanted: leaves, sizes, hear: campaign.hear }),
  );
  const told = new Set([...(log?.told ?? []), ...records.told]);
  const checks = [manifestCheck(archive, manifestSha256), ...read];
  if (log === null) {
    const gone = bad(LOG, "Berkas log/log.jsonl tidak ada, sehingga log tidak dapat diperiksa.");
    checks.push(seals.check(null), ...records.checks, gone);
  } else {
    const key = readKey((await archive.text("log/key.txt")) ?? "");
    const own = readCheckpoint((await archive.text("log/checkpoint.txt")) ?? "");
    const root = rootCheck(log, own);
    const isWhole = root.state === "ok" && log.faults.length === 0;
    checks.push(seals.check(isWhole ? log.told : null), ...records.checks);
    checks.push(root, await signatureCheck(own, key), eventsCheck(log, manifest));
    checks.push(documentsCheck(leaves, log, told, isWhole), toldCheck(manifest, told, isWhole));
    checks.push(...campaign.checks(log, isWhole));
    if (checkpoint.trim() !== "") checks.push(await outsideCheck(outside, log, { key, isWhole }));
  }
  checks.push(missingCheck(manifest));
  return resultOf(archive, checks);
}

function resultOf(archive, found) {
  const checks = found.map(({ text, details, ...check }) => ({
    ...{ ...check, text: plain(text), details: details.map(plain) },
  }));
  const has = (state) => checks.some((check) => check.state === state);
  return { verdict: has("bad") ? "bad" : has("note") ? "note" : "ok", archive, checks };
}

/** Kinds that are made when all else is there. */
const BESIDE = new Set(["records", "log", "guide", "list"]);

function manifestCheck({ manifest, manifestSha256: own }, wanted) {
  const title = "Daftar isi";
  const beside = manifest.files.filter(({ kind }) => BESIDE.has(kind)).length;
  const evidence = manifest.files.length - beside;
  const text = `${count(manifest.files.length)} berkas terdaftar: ${count(evidence)} bukti dan sertifikat, ${count(beside)} catatan, log, petunjuk, dan daftar.`;
  const given = wanted.replace(/\s+/g, "").toLowerCase();
  if (given === "") {
    const without = `Sidiknya ${own}. Tanpa dicocokkan dengan yang ditampilkan aplikasi, berkas selain pakta yang dihapus bersama catatannya tidak dapat diketahui.`;
    return ok(title, `${text} ${without}`);
  }
  if (!/^[0-9a-f]{64}$/.test(given)) {
    return note(title, `${text} Sidik yang Anda masukkan tidak terbaca, sehingga tidak dibandingkan.`);
  }
  if (given !== own) return bad(title, `Sidik daftar isi ini ${own}, bukan yang Anda masukkan.`);
  return ok(title, `${text} Sidiknya sama dengan yang Anda masukkan.`);
}

function rootCheck(log, own) {
  const title = LOG;
  if (own === null) return bad(title, "log/checkpoint.txt bukan titik periksa (checkpoint) yang sah.");
  if (log.faults.length > 0 && log.size !== own.size)
    return bad(title, "Log tidak dapat dibaca sampai akhir.", log.faults);
  if (log.size !== own.size) {
    return bad(title, `Log memuat ${count(log.size)} catatan, padahal titik periksa menyebut ${count(own.size)}.`);
  }
  if (log.root !== own.root)
    return bad(title, "Akar yang dihitung ulang dari semua catatan berbeda dari titik periksa.");
  if (log.head?.checkpoint?.replaceAll("\r\n", "\n").split("\n\n")[0] !== own.text.trimEnd()) {
    return bad(title, "Titik periksa di kepala log berbeda dari log/checkpoint.txt.");
  }
  return ok(title, `Akar dari ${count(log.size)} catatan sama dengan titik periksa (checkpoint): ${own.root}`);
}

async function signatureCheck(own, key) {
  const title = "Tanda tangan titik periksa";
  if (key === null) return bad(title, "log/key.txt bukan kunci yang sah.");
  if (own === null) return bad(title, "Tidak ada titik periksa yang dapat diperiksa.");
  const state = await checkSignature(own, key);
  if (state === "invalid") return bad(title, `Tanda tangan ${key.name} di bawah titik periksa tidak sah.`);
  if (state === "unsupported") {
    const how = "Pakai peramban yang lebih baru, atau jalankan verifikasi.mjs dengan Node.js.";
    return note(title, `Peramban ini belum dapat menghitung Ed25519, sehingga tanda tangan tidak diperiksa. ${how}`);
  }
  return ok(title, `Sah, oleh ${key.name}. Cocokkan kuncinya dengan yang diumumkan instansi.`);
}

function eventsCheck({ faults, events, size }, manifest) {
  const title = "Catatan peristiwa";
  if (faults.length > 0) return bad(title, "Ada catatan yang tidak cocok dengan log.", faults);
  const bare = count(size - events);
  const withheld = manifest.log?.withheld;
  const which = withheld ? `, di antaranya ${count(withheld)} tentang pernyataan tidak bersedia` : "";
  return ok(
    title,
    `${count(events)} peristiwa kegiatan ini cocok dengan daunnya di log. ${bare} catatan lain hanya berupa daun, tanpa isi${which}.`,
  );
}

function documentsCheck(leaves, log, told, isWhole) {
  const title = "Dokumen tersegel di log";
  // One that was stamped later is told of by an event, its former file by a leaf.
  const isProven = ([leaf, { sha256 }]) => log.found.has(leaf) || told.has(sha256);
  const strange = [...leaves].filter((pair) => !isProven(pair)).map(([, { path }]) => path);
  if (strange.length > 0 && !isWhole) return note(title, UNKNOWN);
  if (strange.length > 0) return bad(title, `${count(strange.length)} dokumen tidak tercatat di log.`, strange);
  return ok(title, `Semua ${count(leaves.size)} dokumen tercatat di log.`);
}

function toldCheck(manifest, told, isWhole) {
  const title = "Lembar, laporan, acara, edaran, dan salinan beku";
  const proven = manifest.files.filter(({ kind }) => TOLD.has(kind));
  const strange = proven.filter(({ sha256 }) => !told.has(sha256)).map(({ path }) => path);
  if (strange.length > 0 && !isWhole) return note(title, UNKNOWN);
  if (strange.length > 0)
    return note(title, "Log tidak menyebut sidik berkas-berkas ini; asalnya tidak terbukti.", strange);
  return ok(title, `Sidik ${count(proven.length)} berkas disebut oleh peristiwa di log.`);
}

async function outsideCheck(outside, log, { key, isWhole }) {
  const title = "Titik periksa dari sumber lain";
  if (outside === null) return note(title, "Yang Anda masukkan tidak terbaca, sehingga tidak dibandingkan.");
  if (!isWhole) return note(title, UNKNOWN);
  if (outside.note && key === null)
    return bad(title, "Kunci di dalam arsip tidak sah, sehingga tidak ada yang dapat dicocokkan.");
  if (outside.note && (await checkSignature(outside.note, key)) === "invalid") {
    return bad(title, "Titik periksa itu tidak ditandatangani oleh kunci arsip ini.");
  }
  if (outside.size > log.size) {
    return note(
      title,
      `Titik periksa itu lebih baru (${count(outside.size)} catatan), sehingga tidak dapat dicocokkan luring.`,
    );
  }
  const root = outside.size === log.size ? log.root : log.roots.get(outside.size);
  if (root !== outside.root) return bad(title, "Log di arsip ini tidak memuat titik periksa itu.");
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
