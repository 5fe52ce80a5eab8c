import { sql } from "@/lib/db";
import { detailsHash, documentLeaf, eventLeaf, eventMac } from "@/lib/ledger/event-content";
import { leafHash } from "@/lib/ledger/merkle";

/** A row of the trail with all that its leaf is made of. */
export type EventRow = {
  id: string;
  agencyId: string | null;
  action: string;
  actor: unknown;
  subjectType: string;
  subjectId: string;
  data: Record<string, unknown>;
  ip: string | null;
  requestId: string | null;
  occurredAt: Date;
  nonce: string | null;
  mac: Buffer | null;
  erasureId: string | null;
};

/** The columns of EventRow, of the table under the alias e. */
export const eventColumns = sql`
  e.id, e.agency_id AS "agencyId", e.action, e.actor, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
  e.data, e.ip, e.request_id AS "requestId", e.occurred_at AS "occurredAt", e.nonce, e.mac,
  e.erasure_id AS "erasureId"`;

/** Actions whose events are sealed documents: their leaf can be made by whoever holds the file. */
const DOCUMENTS: ReadonlySet<string> = new Set(["document.seal", "document.stamp"]);
export const isDocument = ({ action }: Pick<EventRow, "action">): boolean => DOCUMENTS.has(action);

/**
 * The hashes of an event's leaf, from the row as it is now.
 * @param kept the details' hash of the leaf, for an event whose details were erased
 */
export function leafOf(event: EventRow, kept?: Buffer): { leaf: Buffer; details: Buffer } {
  const details = event.erasureId && kept ? kept : detailsHash(event);
  if (!isDocument(event)) return { leaf: leafHash(eventLeaf(event.id, event, details)), details };
  const { sha256, evidenceHash, sealedAt } = event.data;
  const document = { sha256: String(sha256), evidenceHash: String(evidenceHash), sealedAt: String(sealedAt) };
  return { leaf: leafHash(documentLeaf(document)), details };
}

/** Whether this installation wrote the row, by its proof; undefined for rows older than the log, which have none. */
export function isOurs(event: EventRow, kept?: Buffer): boolean | undefined {
  if (event.mac === null) return undefined;
  const details = event.erasureId && kept ? kept : detailsHash(event);
  return eventMac(event, details).equals(event.mac);
}
