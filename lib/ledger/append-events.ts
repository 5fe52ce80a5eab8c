import { type Actor, actorRecord } from "@/lib/core/actor";
import { type Statements, sql } from "@/lib/db";
import { type EventData, eventData, type Subject } from "@/lib/ledger/events";
import type { Action } from "@/lib/policy";

export type NewEvent<A extends Action = Action> = { action: A; subject: Subject; data: EventData<A>; at: Date };

/** Appends events in the caller's transaction, in one statement. Data is checked against the shape of its action. */
export async function appendEvents(tx: Statements, actor: Actor, events: readonly NewEvent[]): Promise<void> {
  const who = actorRecord(actor);
  const rows = events.map(({ action, subject, data, at }) => ({
    agency_id: subject.agencyId,
    action,
    actor: who,
    subject_type: subject.type,
    subject_id: subject.id,
    data: eventData[action].parse(data),
    ip: actor.origin.ip,
    request_id: actor.origin.requestId,
    occurred_at: at,
  }));
  await tx.$executeRaw(sql`
    INSERT INTO audit_event (agency_id, action, actor, subject_type, subject_id, data, ip, request_id, occurred_at)
    SELECT agency_id, action, actor, subject_type, subject_id, data, ip, request_id, occurred_at
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS e(
      agency_id uuid, action text, actor jsonb, subject_type text, subject_id text, data jsonb, ip text,
      request_id text, occurred_at timestamptz)`);
}
