import { createHash, createHmac } from "node:crypto";
import canonicalize from "canonicalize";
import { eventKey } from "@/lib/ledger/evidence-keys";

/** An event as its leaf has it: what may name a person stands apart, behind a salted hash. */
export type EventContent = {
  agencyId: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  requestId: string | null;
  occurredAt: Date;
};

/** What an anonymisation erases. Without the salt nobody can guess it from its hash. */
export type EventDetails = { nonce: string | null; actor: unknown; data: unknown; ip: string | null };

const sha256 = (bytes: string | Buffer): Buffer => createHash("sha256").update(bytes).digest();

/** Canonical JSON (RFC 8785) of a value as PostgreSQL would give it back: what JSON cannot hold is left out. */
function canonical(value: unknown): string {
  const text = canonicalize(JSON.parse(JSON.stringify(value)));
  if (text === undefined) throw new TypeError("an event is always an object");
  return text;
}

/** SHA-256 of the details and their salt. */
export function detailsHash({ nonce, actor, data, ip }: EventDetails): Buffer {
  return sha256(canonical({ nonce, actor, data, ip }));
}

function publicPart(content: EventContent, details: Buffer) {
  const { agencyId, action, subjectType, subjectId, requestId, occurredAt } = content;
  const at = occurredAt.toISOString();
  return { ...{ agencyId, action, subjectType, subjectId, requestId }, at, details: details.toString("hex") };
}

/** HMAC-SHA-256 (RFC 2104) that only this installation can make: a row written into the table by hand has none. */
export function eventMac(content: EventContent, details: Buffer): Buffer {
  const said = canonical({ version: 1, ...publicPart(content, details) });
  return createHmac("sha256", eventKey()).update(said).digest();
}

/** A sealed document as its leaf has it: whoever holds the file can make the leaf, and nobody is named in it. */
export type DocumentContent = { sha256: string; evidenceHash: string; sealedAt: string };

/** The bytes of an event's leaf, which RFC 6962 hashes; the id binds them to their row. */
export function eventLeaf(id: string, content: EventContent, details: Buffer): Buffer {
  return Buffer.from(canonical({ kind: "event", version: 1, id, ...publicPart(content, details) }));
}

/** The bytes of a sealed document's leaf. */
export function documentLeaf({ sha256, evidenceHash, sealedAt }: DocumentContent): Buffer {
  return Buffer.from(canonical({ kind: "document", version: 1, sha256, evidenceHash, sealedAt }));
}
