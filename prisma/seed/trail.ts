import { type EventData, eventData, type Subject } from "@/lib/ledger/events";
import type { Action } from "@/lib/policy";
import { insertRows } from "./insert-rows";

/** The actor of an event as the trail keeps it (lib/core/actor.ts actorRecord). */
export type ActorRecord =
  | { kind: "user"; accountId: string; name: string; username: string }
  | { kind: "system"; name: string };

export const SEED: ActorRecord = { kind: "system", name: "seed" };

/** Collects the events of the demonstration, and appends them in the order in which they happened. */
export class Trail {
  readonly #rows: { occurred_at: Date }[] = [];

  note<A extends Action>(at: Date, actor: ActorRecord, action: A, subject: Subject, data: EventData<A>): void {
    this.#rows.push({
      agency_id: subject.agencyId,
      action,
      actor,
      subject_type: subject.type,
      subject_id: subject.id,
      data: eventData[action].parse(data),
      request_id: "system-seed",
      occurred_at: at,
    } as { occurred_at: Date });
  }

  async append(): Promise<void> {
    this.#rows.sort((a, b) => a.occurred_at.getTime() - b.occurred_at.getTime());
    await insertRows("audit_event", this.#rows);
  }
}
