import { type Actor, actorRecord } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { type Statements, sql } from "@/lib/db";
import { detailsHash, eventMac } from "@/lib/ledger/event-content";
import { type EventData, eventData } from "@/lib/ledger/events";
import type { Subject } from "@/lib/ledger/subjects";
import type { Action } from "@/lib/policy";

export type NewEvent<A extends Action = Action> = { action: A; subject: Subject; data: EventData<A>; at: Date };

/** What stands in every event beside what happened: who did it, and where the request came from. */
export type EventSource = { actor: object; ip: string | null; requestId: string };

/** An event as a row of the trail, with the proof that this installation wrote it; data is checked against its shape. */
export function eventRow({ action, subject, data: raw, at }: NewEvent, { actor, ip, requestId }: EventSource) {
  const data = eventData[action].parse(raw);
  const nonce = newId(at);
  const agencyId = subject.agencyId?.toLowerCase() ?? null;
  const content = { agencyId, action, subjectType: subject.type, subjectId: subject.id, requestId, occurredAt: at };
  return {
    agency_id: agencyId,
    action,
    actor,
    subject_type: subject.type,
    subject_id: subject.id,
    data,
    ip,
    request_id: requestId,
    occurred_at: at,
    nonce,
    // As PostgreSQL reads bytes from JSON.
    mac: `\\x${eventMac(content, detailsHash({ nonce, actor, data, ip })).toString("hex")}`,
  };
}

/** Appends events in the caller's transaction, in one statement. */
export async function appendEvents(tx: Statements, actor: Actor, events: readonly NewEvent[]): Promise<void> {
  const { ip, requestId } = actor.origin;
  const source = { actor: actorRecord(actor), ip, requestId };
  const rows = events.map((event) => eventRow(event, source));
  await tx.$executeRaw(sql`
    INSERT INTO audit_event (agency_id, action, actor, subject_type, subject_id, data, ip, request_id, occurred_at,
                             nonce, mac)
    SELECT agency_id, action, actor, subject_type, subject_id, data, ip, request_id, occurred_at, nonce,
           mac
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS e(
      agency_id uuid, action text, actor jsonb, subject_type text, subject_id text, data jsonb, ip text,
      request_id text, occurred_at timestamptz, nonce uuid, mac bytea)`);
}
