import { toHex } from "./bytes.mjs";
import { fits, isSealed } from "./check-seals.mjs";
import { Sha256 } from "./sha256.mjs";

const MANIFEST = "manifest.json";
/** What operating systems put into folders by themselves. */
const DROPPINGS = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX\/.*)$/;
const HASH = /^[0-9a-f]{64}$/;

async function textOf(file) {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of file.chunks()) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

async function hashOf(file, heard = () => {}) {
  const hash = new Sha256();
  for await (const chunk of file.chunks()) {
    hash.update(chunk);
    heard(chunk);
  }
  return toHex(hash.digest());
}

/** The archive among files: its manifest, and its files by the paths that the manifest uses. */
export async function openArchive(files) {
  const named = files.filter(({ path }) => path === MANIFEST || path.endsWith(`/${MANIFEST}`));
  const [first] = named.sort((a, b) => a.path.length - b.path.length);
  if (!first) return { problem: "Tidak ada manifest.json: ini bukan arsip Ikrar, atau tidak lengkap terekstrak." };
  const root = first.path.slice(0, -MANIFEST.length);
  const inside = files.filter(({ path }) => path.startsWith(root) && !DROPPINGS.test(path));
  const paths = inside.map(({ path }) => path.slice(root.length));
  const byPath = new Map(inside.map((file, at) => [paths[at], file]));
  const manifest = manifestOf(await textOf(first));
  if (manifest === null) return { problem: "manifest.json bukan daftar isi arsip Ikrar." };
  const find = (path) => byPath.get(path);
  return {
    manifest,
    byPath,
    manifestSha256: await hashOf(first),
    twice: byPath.size < paths.length ? paths.filter((path, at) => paths.indexOf(path) !== at) : [],
    text: async (path) => (find(path) ? textOf(find(path)) : null),
    with: async (path, work) => (find(path) ? work(find(path).chunks()) : null),
  };
}

function manifestOf(text) {
  try {
    const manifest = JSON.parse(text);
    const isRight = manifest.ikrarArchive === 1 && Array.isArray(manifest.files) && Array.isArray(manifest.missing);
    const isNamed = typeof manifest.agency?.name === "string" && typeof manifest.campaign?.name === "string";
    return isRight &&
      isNamed &&
      manifest.files.every(({ path, sha256 }) => typeof path === "string" && HASH.test(sha256))
      ? manifest
      : null;
  } catch {
    return null;
  }
}

/** A file's hash, and its bytes where they are wanted: read once, for there may be twenty thousand. */
async function readFile(file, isWanted, progress) {
  const bytes = isWanted ? new Uint8Array(file.size) : null;
  let at = 0;
  const hash = await hashOf(file, (chunk) => {
    // A file that gives more than it said is no shorter for it: its hash tells.
    if (bytes && at < bytes.length) bytes.set(chunk.subarray(0, bytes.length - at), at);
    at += chunk.length;
    progress(chunk.length);
  });
  return { hash, bytes };
}

/** Every file against the manifest, the manifest against what is there, and the seals of those that have one. */
export async function checkFiles({ manifest, byPath, twice }, seals, progress) {
  const total = manifest.files.reduce((sum, { size }) => sum + size, 0);
  const missing = [];
  const changed = [];
  const listed = new Set([MANIFEST]);
  let read = 0;
  for (const entry of manifest.files) {
    const { path, sha256, size } = entry;
    if (listed.has(path)) twice.push(path);
    listed.add(path);
    const file = byPath.get(path);
    if (!file) missing.push(path);
    else {
      const { hash, bytes } = await readFile(file, isSealed(entry) && fits(file), (more) => {
        read += more;
        progress(read, total);
      });
      if (hash !== sha256 || file.size !== size) changed.push(path);
      if (isSealed(entry)) await seals.add(entry, bytes);
    }
  }
  const surplus = [...byPath.keys()].filter((path) => !listed.has(path));
  const state = (faults, title, good, wrong) => ({
    state: faults.length > 0 ? "bad" : "ok",
    title,
    text: faults.length > 0 ? wrong : good,
    details: faults.slice(0, 50),
  });
  return [
    state(changed, "Isi berkas", "Isi setiap berkas cocok dengan sidiknya.", "Isi berkas ini berubah."),
    state(missing, "Berkas hilang", "Tidak ada berkas yang hilang.", "Berkas ini terdaftar, tetapi tidak ada."),
    state(
      [...surplus, ...twice],
      "Berkas tambahan",
      "Tidak ada berkas yang ditambahkan.",
      "Berkas ini tidak terdaftar, atau ada dua kali.",
    ),
  ];
}
