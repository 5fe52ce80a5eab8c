import { expect, test } from "vitest";
import { createSession } from "@/lib/accounts/create-session";
import { disableAccount } from "@/lib/accounts/disable-account";
import { enableAccount } from "@/lib/accounts/enable-account";
import { findActor } from "@/lib/accounts/find-actor";
import { findAccount, listSessions } from "@/lib/accounts/queries";
import { revokeSession } from "@/lib/accounts/revoke-session";
import { createAgency } from "@/lib/agencies/create-agency";
import { systemActor } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { makeActor, makeAgency, makeEmployee, trailOf, visitor } from "./office";

const reason = "Dipinjamkan kepada orang lain";

test("everybody ends own sessions: one, or all others", async () => {
  const { agencyId } = await makeAgency();
  const me = await makeActor(agencyId, null);
  const open = () => createSession(visitor(), { accountId: me.accountId, method: "password" });
  const tokens = [await open(), await open(), await open()].map(({ token }) => token);
  const sessions = await listSessions(me, me.accountId);
  expect(sessions.filter(({ current }) => current).map(({ id }) => id)).toEqual([me.sessionId]);
  const other = sessions.find(({ current }) => !current);
  expect(await revokeSession(me, { sessionId: other?.id })).toEqual({ sessions: 1 });
  expect(await revokeSession(me, { sessionId: other?.id })).toEqual({ sessions: 0 });
  expect(await revokeSession(me, { accountId: me.accountId })).toEqual({ sessions: 2 });
  expect((await listSessions(me, me.accountId)).map(({ id }) => id)).toEqual([me.sessionId]);
  for (const token of tokens) expect(await findActor(token, visitor().origin)).toMatchObject({ kind: "anonymous" });
  expect((await trailOf(me.accountId)).filter(({ action }) => action === "session.revoke")).toHaveLength(2);
  expect(await revokeSession(me, { sessionId: me.sessionId })).toEqual({ sessions: 1 });
});

test("a session of somebody else: hidden from strangers, closed by the agency's admin", async () => {
  const { agencyId, school } = await makeAgency();
  const owner = await makeActor(agencyId, null);
  const employee = await makeEmployee(school);
  await db.account.update({ where: { id: owner.accountId }, data: { employeeId: employee.id } });
  const ask = { sessionId: owner.sessionId };
  for (const actor of [
    visitor(),
    await makeActor(agencyId, null),
    await makeActor((await makeAgency()).agencyId, "bkpsdm_admin"),
  ]) {
    await expect(revokeSession(actor, ask)).rejects.toMatchObject({ code: "not_found" });
    expect(await listSessions(actor, owner.accountId)).toEqual([]);
    expect(await findAccount(actor, owner.accountId)).toBeNull();
  }
  const operator = await makeActor(agencyId, "unit_operator", school);
  await expect(revokeSession(operator, ask)).rejects.toMatchObject({ code: "forbidden" });
  expect(await revokeSession(await makeActor(agencyId, "bkpsdm_admin"), ask)).toEqual({ sessions: 1 });
});

test("an admin closes an account at once and opens it again", async () => {
  const { agencyId } = await makeAgency();
  const admin = await makeActor(agencyId, "bkpsdm_admin");
  const { accountId } = await makeActor(agencyId, "leader");
  const { token } = await createSession(visitor(), { accountId, method: "password" });
  await expect(disableAccount(admin, { accountId, reason: "" })).rejects.toMatchObject({ code: "invalid_input" });
  expect(await disableAccount(admin, { accountId, reason })).toMatchObject({ status: "disabled" });
  await disableAccount(admin, { accountId, reason });
  expect(await findActor(token, visitor().origin)).toMatchObject({ kind: "anonymous" });
  expect(await enableAccount(admin, { accountId })).toMatchObject({ status: "active" });
  expect(await findActor(token, visitor().origin)).toMatchObject({ kind: "anonymous" });
  expect(await trailOf(accountId)).toMatchObject([
    { action: "session.create" },
    { action: "account.disable", agencyId, data: { reason } },
    { action: "account.enable" },
  ]);
});

test("the last admin is not closed, and nobody else closes accounts", async () => {
  const { agencyId, school } = await makeAgency();
  const admin = await makeActor(agencyId, "bkpsdm_admin");
  const { accountId } = await makeActor(agencyId, "leader");
  await expect(disableAccount(admin, { accountId: admin.accountId, reason })).rejects.toMatchObject({
    code: "last_admin",
  });
  const verifier = await makeActor(agencyId, "bkpsdm_verifier");
  await expect(disableAccount(verifier, { accountId, reason })).rejects.toMatchObject({ code: "forbidden" });
  const head = await makeActor(agencyId, "unit_head", school);
  await expect(disableAccount(head, { accountId, reason })).rejects.toMatchObject({ code: "not_found" });
  const platform = await makeActor(null, "platform_admin");
  await expect(disableAccount(admin, { accountId: platform.accountId, reason })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("an agency is opened by the console or the platform, once", async () => {
  const input = { code: "77.01", name: "Pemerintah Kota Contoh", zone: "WITA", bkpsdmName: "BKPP" };
  const { agencyId } = await createAgency(systemActor("test"), input);
  expect(await db.agency.findUnique({ where: { id: agencyId } })).toMatchObject(input);
  expect(await trailOf(agencyId)).toMatchObject([{ action: "agency.create", agencyId, data: { code: "77.01" } }]);
  const platform = await makeActor(null, "platform_admin");
  await expect(createAgency(platform, input)).rejects.toMatchObject({ code: "agency_exists" });
  const admin = await makeActor(agencyId, "bkpsdm_admin");
  await expect(createAgency(admin, { ...input, code: "77.02" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(createAgency(visitor(), { ...input, code: "77.02" })).rejects.toMatchObject({ code: "forbidden" });
});
