import { systemActor } from "@/lib/core/actor";
import { transaction } from "@/lib/db";
import { appendEvents } from "@/lib/ledger/append-events";

/** Writes events of the plainest kind, about account-0, account-1, ... */
export async function revoke(count: number): Promise<void> {
  const events = Array.from({ length: count }, (_, at) => ({
    action: "session.revoke" as const,
    subject: { type: "account" as const, id: `account-${at}`, agencyId: null },
    data: { sessions: at },
    at: new Date(),
  }));
  await transaction((tx) => appendEvents(tx, systemActor("test", "request-9"), events), 10_000);
}
