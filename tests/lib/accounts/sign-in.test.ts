import { expect, test } from "vitest";
import { createSession } from "@/lib/accounts/create-session";
import { findActor } from "@/lib/accounts/find-actor";
import { signIn } from "@/lib/accounts/sign-in";
import { db } from "@/lib/db";
import { makeActor, makeAgency, makeEmployee, nextNip, PASSWORD, trailOf, visitor } from "./office";

const origin = visitor().origin;

test("a person signs in with a NIP typed with spaces, and leaves a trace", async () => {
  const { agencyId, school } = await makeAgency();
  const person = await makeActor(agencyId, null);
  const nip = nextNip();
  const employee = await makeEmployee(school, "Siti Aminah", nip);
  await db.account.update({ where: { id: person.accountId }, data: { username: nip, employeeId: employee.id } });
  const typed = `${nip.slice(0, 8)} ${nip.slice(8, 14)}.${nip.slice(14, 15)} ${nip.slice(15)} `;
  const { token } = await signIn(visitor(), { username: typed, password: PASSWORD });
  const actor = await findActor(token, origin);
  expect(actor).toMatchObject({ kind: "user", username: nip, employeeId: employee.id });
  expect(await trailOf(person.accountId)).toMatchObject([
    { action: "session.create", agencyId, data: { method: "password" } },
  ]);
  const kept = await db.session.findMany({ where: { accountId: person.accountId } });
  expect(kept.map(({ tokenHash }) => tokenHash)).not.toContain(token);
});

test.each([
  ["unknown", async () => ({ username: "tidak-ada", password: PASSWORD })],
  ["wrong password", async () => ({ username: (await makeActor(null, null)).username, password: "keliru sekali" })],
  [
    "disabled",
    async () => {
      const { username, accountId } = await makeActor(null, null);
      await db.account.update({ where: { id: accountId }, data: { status: "disabled" } });
      return { username, password: PASSWORD };
    },
  ],
  [
    "not yet activated",
    async () => {
      const account = await db.account.create({ data: { username: nextNip(), displayName: "Belum Aktif" } });
      return { username: account.username, password: PASSWORD };
    },
  ],
])("an account that is %s answers like any other refusal", async (_why, credentials) => {
  await expect(signIn(visitor(), await credentials())).rejects.toMatchObject({ code: "sign_in_failed", status: 401 });
});

test("an unknown account takes about as long as a wrong password", async () => {
  const { username } = await makeActor(null, null);
  const timeOf = async (name: string, ip: string) => {
    const started = performance.now();
    await signIn(visitor(ip), { username: name, password: "keliru sekali" }).catch(() => {});
    return performance.now() - started;
  };
  await timeOf("pemanasan", "10.7.7.0");
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let n = 0; n < 5; n++) {
    times.known.push(await timeOf(username, `10.7.7.${n}`));
    times.unknown.push(await timeOf(`tidak-ada-${n}`, `10.7.7.${n}`));
  }
  const middle = (values: number[]) => values.sort((a, b) => a - b)[2] ?? 0;
  // Without the decoy an unknown account answers ten times faster.
  expect(middle(times.unknown) / middle(times.known)).toBeGreaterThan(0.4);
});

test("a session ends when its time is over, when it is revoked, and when its account is closed", async () => {
  const { accountId } = await makeActor(null, null);
  const open = async () => (await createSession(visitor(), { accountId, method: "password" })).token;
  const [first, second] = [await open(), await open()];
  await db.session.updateMany({ where: { accountId }, data: { revokedAt: new Date() } });
  expect(await findActor(first, origin)).toMatchObject({ kind: "anonymous" });
  const third = await open();
  await db.account.update({ where: { id: accountId }, data: { status: "disabled" } });
  expect(await findActor(third, origin)).toMatchObject({ kind: "anonymous" });
  expect(await findActor(second, origin)).toMatchObject({ kind: "anonymous" });
  await db.account.update({ where: { id: accountId }, data: { status: "active" } });
  expect(await findActor(third, origin)).toMatchObject({ kind: "user" });
  const yesterday = new Date(Date.now() - 86_400_000);
  const old = await createSession(visitor(), { accountId, method: "password" }, yesterday);
  expect(await findActor(old.token, origin)).toMatchObject({ kind: "anonymous" });
});
