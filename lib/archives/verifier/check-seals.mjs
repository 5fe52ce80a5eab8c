import { certificatesIn, verifyBy } from "./certificate.mjs";
import { checkSeal } from "./check-seal.mjs";
import { bad, count, note, ok } from "./reports.mjs";

const TITLE = "Segel dokumen";
/** No document of ours has a tenth of that: whatever is longer is not held in memory. */
const LARGEST = 32_000_000;
const LARGEST_CERTIFICATE = 65_536;
const LEVELS = ["B-B", "B-T"];
/** Methods whose certificates an archive does not have. */
const OUTSIDE = new Set(["p12", "bsre"]);
const MOST_ISSUERS = 5;

/** Whether a file of the archive must have a seal. */
export const isSealed = ({ kind, method, level }) => kind === "pact" || Boolean(method ?? level);
/** Whether a file is small enough to be checked. */
export const fits = ({ size }) => size <= LARGEST;

/**
 * Checks the seals of documents, one after the other, against the certificates that the archive has.
 * @returns { add(entry, bytes), check(told) }: told holds the hashes that the log names, or is null without a log
 */
export async function sealChecks(archive) {
  const known = await knownCertificates(archive);
  const chains = new Map();
  const used = new Set();
  const faults = [];
  const notes = new Map();
  let total = 0;
  let stamped = 0;

  const noted = (text) => notes.set(text, (notes.get(text) ?? 0) + 1);

  async function add(entry, pdf) {
    total += 1;
    const fault = pdf === null ? "terlalu besar untuk diperiksa" : await faultOf(entry, pdf);
    if (fault) faults.push(`${entry.path}: ${fault}`);
  }

  async function faultOf({ method, level, sealedAt }, pdf) {
    const { state, reason, signer, isStamped } = await checkSeal(pdf, { foreign: method === "bsre" });
    if (state === "invalid") return reason;
    if (state === "unsupported") noted(reason);
    if (!signer) return null;
    if (level && !LEVELS.slice(0, isStamped ? 2 : 1).includes(level)) return `segelnya tidak setinggi tingkat ${level}`;
    stamped += isStamped ? 1 : 0;
    const name = `${signer.name} (SHA-256 ${signer.fingerprint})`;
    const own = known.get(signer.fingerprint);
    if (!own && !OUTSIDE.has(method)) return `disegel dengan sertifikat yang tidak ada di sertifikat/: ${name}`;
    const chain = own ? await chainOf(own) : { links: [signer] };
    if (chain.fault) return chain.fault;
    const at = Date.parse(sealedAt);
    const isInTime = ({ from, until }) => from <= at && at < until + 1000;
    if (!chain.links.every(isInTime)) return "sertifikatnya tidak berlaku pada saat penyegelan";
    for (const { fingerprint } of own ? chain.links : []) used.add(fingerprint);
    if (!own) noted(`sertifikatnya tidak ada di arsip, cocokkan dengan penerbitnya: ${name}`);
    return null;
  }

  async function chainOf(signer) {
    const found = chains.get(signer.fingerprint) ?? (await findChain(signer, known));
    chains.set(signer.fingerprint, found);
    return found;
  }

  function check(told) {
    const unknown = [...used].filter((fingerprint) => told && !told.has(fingerprint));
    const strange = unknown.map(
      (each) => `sertifikat ${known.get(each).name} (SHA-256 ${each}): log tidak menyebutnya`,
    );
    if (faults.length + strange.length > 0) {
      return bad(TITLE, "Ada segel yang tidak sah, atau tidak seperti yang disebut daftar isi.", [
        ...strange,
        ...faults,
      ]);
    }
    if (notes.size > 0) {
      const details = [...notes].map(([text, number]) => `${count(number)} dokumen: ${text}`);
      return note(TITLE, "Tidak ada segel yang salah, tetapi ini tidak dapat diputuskan di sini.", details);
    }
    if (total === 0) return ok(TITLE, "Tidak ada dokumen tersegel di arsip ini.");
    const stamps = stamped > 0 ? `; ${count(stamped)} memuat penanda waktu` : "";
    return ok(
      TITLE,
      `Segel ${count(total)} dokumen sah, dengan sertifikat yang ada di arsip dan disebut di log${stamps}.`,
    );
  }

  return { add, check };
}

/** The certificates under sertifikat/, by their fingerprints. */
async function knownCertificates({ manifest, byPath }) {
  const known = new Map();
  for (const { kind, path } of manifest.files) {
    const file = byPath.get(path);
    if (kind !== "certificate" || !file || file.size > LARGEST_CERTIFICATE) continue;
    for (const certificate of certificatesIn([{ whole: await bytesOf(file) }])) {
      known.set(certificate.fingerprint, certificate);
    }
  }
  return known;
}

async function bytesOf(file) {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for await (const chunk of file.chunks()) {
    if (at < bytes.length) bytes.set(chunk.subarray(0, bytes.length - at), at);
    at += chunk.length;
  }
  return bytes;
}

/** A certificate and those above it that the archive has, up to one that signed itself. */
async function findChain(signer, known) {
  const links = [signer];
  while (links.length < MOST_ISSUERS) {
    const last = links.at(-1);
    const isRoot = last.issuer === last.subject;
    const issuer = await issuerOf(last, isRoot ? [last] : [...known.values()]);
    if (!issuer) return { fault: `tidak ada di sertifikat/ yang menerbitkan sertifikatnya, ${last.name}` };
    if (isRoot) return { links };
    links.push(issuer);
  }
  return { fault: "sertifikatnya tidak berujung pada penerbit" };
}

/** Two authorities may have one name: who issued a certificate is whose key signed it. */
async function issuerOf({ issuer, signed }, candidates) {
  for (const candidate of candidates) {
    if (candidate.subject !== issuer || !candidate.isAuthority) continue;
    // What cannot be computed here was noted where the seal itself was.
    if ((await verifyBy(candidate, signed)) !== "invalid") return candidate;
  }
  return null;
}
