import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, expect, test, vi } from "vitest";
import { pool } from "@/lib/db";
import { CHANGES } from "@/lib/live/announce";
import { subscribe } from "@/lib/live/subscribe";
import { watchChanges } from "@/lib/monitoring/watch-changes";
import { exemptPact } from "@/lib/pacts/exempt-pact";
import { world as makeWorld, type World } from "@/tests/support/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const elsewhere = (agencyId: string) => pool.query("SELECT pg_notify($1, $2)", [CHANGES, agencyId]);
const listener = () => ({ changed: vi.fn(), lost: vi.fn() });

test("an act through the gate is heard once it is committed, and only in its own agency", async () => {
  const here = listener();
  const there = listener();
  const leave = await watchChanges(world.wati, world.campaignId, here);
  const leaveThere = await subscribe(crypto.randomUUID(), there);
  await exemptPact(world.wati, { pactId: world.budi.pactId, reason: "TUGAS_BELAJAR" });
  await vi.waitFor(() => expect(here.changed).toHaveBeenCalled(), { timeout: 5_000 });
  expect(there.changed).not.toHaveBeenCalled();
  leave();
  leaveThere();
});

test("what another process announces is heard, until one leaves", async () => {
  const agencyId = crypto.randomUUID();
  const first = listener();
  const second = listener();
  const leave = await subscribe(agencyId, first);
  const leaveSecond = await subscribe(agencyId, second);
  await elsewhere(agencyId);
  await vi.waitFor(() => expect(second.changed).toHaveBeenCalledTimes(1), { timeout: 5_000 });
  leave();
  await elsewhere(agencyId);
  await vi.waitFor(() => expect(second.changed).toHaveBeenCalledTimes(2), { timeout: 5_000 });
  expect(first.changed).toHaveBeenCalledTimes(1);
  leaveSecond();
});

test("when the database drops the connection all are told, and one can listen again", async () => {
  const agencyId = crypto.randomUUID();
  const one = listener();
  await subscribe(agencyId, one);
  await pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE query LIKE 'LISTEN%' AND pid <> pg_backend_pid() AND datname = current_database()`,
  );
  await vi.waitFor(() => expect(one.lost).toHaveBeenCalledTimes(1), { timeout: 5_000 });
  const again = listener();
  const leave = await subscribe(agencyId, again);
  await elsewhere(agencyId);
  await vi.waitFor(() => expect(again.changed).toHaveBeenCalled(), { timeout: 5_000 });
  expect(one.changed).not.toHaveBeenCalled();
  leave();
  await pause(50);
});
