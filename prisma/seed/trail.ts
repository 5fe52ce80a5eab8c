import { eventRow } from "@/lib/ledger/append-events";
import type { EventData } from "@/lib/ledger/events";
import type { Subject } from "@/lib/ledger/subjects";
import type { Action } from "@/lib/policy";
import { insertRows } from "./insert-rows";

/** The actor of an event as the trail keeps it (lib/core/actor.ts actorRecord). */
export type ActorRecord =
  | { kind: "user"; accountId: string; name: string; username: string }
  | { kind: "system"; name: string };

export const SEED: ActorRecord = { kind: "system", name: "seed" };

/** Collects the events of the demonstration, and appends them in the order in which they happened. */
export class Trail {
  readonly #rows: ReturnType<typeof eventRow>[] = [];

  note<A extends Action>(at: Date, actor: ActorRecord, action: A, subject: Subject, data: EventData<A>): void {
    this.#rows.push(eventRow({ action, subject, data, at }, { actor, ip: null, requestId: "system-seed" }));
  }

  async append(): Promise<void> {
    this.#rows.sort((a, b) => a.occurred_at.getTime() - b.occurred_at.getTime());
    await insertRows("audit_event", this.#rows);
  }
}
