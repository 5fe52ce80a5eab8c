import { bytesOf, canonical, fromHex, linesOf, toHex } from "./bytes.mjs";
import { leafHash, MerkleTree } from "./merkle.mjs";
import { sha256 } from "./sha256.mjs";
import { rootText } from "./signed-note.mjs";

/** Sealed, or sealed anew with a time stamp. */
const DOCUMENTS = new Set(["document.seal", "document.stamp"]);
const HASH = /^[0-9a-f]{64}$/;

/** The leaf of a sealed document: made of what its holder knows. */
export function documentLeaf({ sha256: file, evidenceHash, sealedAt }) {
  const content = { kind: "document", version: 1, sha256: file, evidenceHash, sealedAt };
  return toHex(leafHash(bytesOf(canonical(content))));
}

function eventLeaf(event, detailsHash) {
  if (DOCUMENTS.has(event.action)) return documentLeaf(event.data);
  const { id, agencyId, action, subjectType, subjectId, requestId, occurredAt } = event;
  const said = { agencyId, action, subjectType, subjectId, requestId, at: occurredAt, details: detailsHash };
  return toHex(leafHash(bytesOf(canonical({ kind: "event", version: 1, id, ...said }))));
}

/**
 * Goes through the exported log once: recomputes its tree and every event that came along.
 * @param wanted leaves (hex) whose presence matters
 * @param sizes sizes at which the root matters, too
 * @param hear told every proven event, as its leaf proves it
 * @returns { head, size, root, roots, found, told, events, faults }: told holds every file hash that a proven event names
 */
export async function checkLog(chunks, { wanted, sizes, hear }) {
  const tree = new MerkleTree();
  const found = new Set();
  const told = new Set();
  const roots = new Map();
  const faults = [];
  let head = null;
  let events = 0;
  for await (const text of linesOf(chunks)) {
    const line = parsed(text);
    if (line === null) {
      faults.push(`Baris ${tree.size + (head ? 2 : 1)} bukan JSON.`);
      break;
    }
    if (head === null) {
      head = line;
      continue;
    }
    if (line.index !== tree.size || !HASH.test(line.leafHash)) {
      faults.push(`Setelah ${tree.size} catatan seharusnya menyusul catatan nomor ${tree.size}.`);
      break;
    }
    tree.add(fromHex(line.leafHash));
    if (sizes.has(tree.size)) roots.set(tree.size, rootText(tree.root()));
    if (wanted.has(line.leafHash)) found.add(line.leafHash);
    if (!line.event) continue;
    events += 1;
    const fault = eventFault(line);
    if (fault) faults.push(fault);
    else if (line.event.erasureId === null) {
      const proven = provenEvent(line.event);
      collect(proven.data, told);
      hear(proven);
    }
  }
  return { head, size: tree.size, root: rootText(tree.root()), roots, found, told, events, faults };
}

function parsed(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

function eventFault({ index, leafHash: leaf, detailsHash, event }) {
  const { nonce, actor, data, ip, erasureId, action, occurredAt } = event;
  const what = `Catatan nomor ${index} (${action}, ${occurredAt})`;
  const details = toHex(sha256(bytesOf(canonical({ nonce, actor, data, ip }))));
  // Erased under the law on personal data: the leaf keeps the hash of what was erased.
  if (erasureId === null && details !== detailsHash) return `${what}: isinya tidak cocok dengan sidiknya.`;
  if (eventLeaf(event, detailsHash) !== leaf) return `${what} tidak cocok dengan daunnya di log.`;
  return null;
}

/** What of an event its leaf proves: of a document's neither when nor by whom it was written down. */
function provenEvent({ action, subjectId, occurredAt, data }) {
  if (!DOCUMENTS.has(action)) return { action, subjectId, at: occurredAt, data };
  const { sha256: file, evidenceHash, sealedAt } = data;
  return { action, subjectId: file, at: sealedAt, data: { sha256: file, evidenceHash } };
}

/** Adds every hash (SHA-256, hex) that stands anywhere in a value. */
export function collect(value, into) {
  if (typeof value === "string" && HASH.test(value)) into.add(value);
  else if (value !== null && typeof value === "object") for (const part of Object.values(value)) collect(part, into);
}
