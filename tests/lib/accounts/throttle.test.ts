import { expect, test } from "vitest";
import { hashPassword } from "@/lib/accounts/passwords";
import { signIn } from "@/lib/accounts/sign-in";
import { claimAttempt, forgive } from "@/lib/accounts/throttle";
import { db } from "@/lib/db";
import { makeActor, makeAgency, makeEmployee, PASSWORD, visitor } from "./office";

async function makeStaff(count: number) {
  const { school, agencyId } = await makeAgency();
  const passwordHash = await hashPassword(PASSWORD);
  const usernames: string[] = [];
  for (let i = 0; i < count; i++) {
    const nip = `19850101201001${String(1000 + i).padStart(4, "0")}`;
    const employee = await makeEmployee(school, `Pegawai ${i}`, nip);
    await db.account.create({
      data: {
        agencyId,
        employeeId: employee.id,
        username: nip,
        displayName: employee.name,
        status: "active",
        passwordHash,
      },
    });
    usernames.push(nip);
  }
  return usernames;
}

test("300 people behind one address sign in, each after a typing error, and nobody is refused", async () => {
  const office = "203.0.113.7";
  const staff = await makeStaff(300);
  for (let start = 0; start < staff.length; start += 50) {
    await Promise.all(
      staff.slice(start, start + 50).map(async (username) => {
        await expect(signIn(visitor(office), { username, password: "salah ketik" })).rejects.toMatchObject({
          code: "sign_in_failed",
        });
        const session = await signIn(visitor(office), { username, password: PASSWORD });
        expect(session.token.length).toBeGreaterThan(40);
      }),
    );
  }
  expect(await db.session.count({ where: { ip: office } })).toBe(300);
}, 180_000);

test("a hundred guesses at once are no more than six tries", async () => {
  const { username } = await makeActor(null, null);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 100 }, (_, n) => signIn(visitor("198.51.100.1"), { username, password: `tebakan ${n}` })),
  );
  const codes = outcomes.map((outcome) => outcome.status === "rejected" && outcome.reason.code);
  expect(codes.filter((code) => code === "sign_in_failed")).toHaveLength(6);
  expect(codes.filter((code) => code === "too_many_attempts")).toHaveLength(94);
  await expect(signIn(visitor("198.51.100.1"), { username, password: PASSWORD })).rejects.toMatchObject({
    code: "too_many_attempts",
    sentence: expect.stringMatching(/Tunggu \d+ menit/),
  });
});

test("a stranger elsewhere does not lock a person out", async () => {
  const { username } = await makeActor(null, null);
  for (let n = 0; n < 60; n++) {
    await signIn(visitor("198.51.100.2"), { username, password: `tebakan ${n}` }).catch(() => {});
  }
  await expect(signIn(visitor("10.1.1.1"), { username, password: PASSWORD })).resolves.toHaveProperty("token");
});

test("guessing from many addresses ends, and the owner's known address still opens", async () => {
  const { username } = await makeActor(null, null);
  await signIn(visitor("10.2.2.2"), { username, password: PASSWORD });
  const codes: string[] = [];
  for (let n = 0; n < 72; n++) {
    const stranger = visitor(`198.51.100.${10 + Math.floor(n / 6)}`);
    await signIn(stranger, { username, password: `tebakan ${n}` }).catch((refusal) => codes.push(refusal.code));
  }
  expect(codes.filter((code) => code === "too_many_attempts")).toHaveLength(12);
  await expect(signIn(visitor("198.51.100.99"), { username, password: PASSWORD })).rejects.toMatchObject({
    code: "too_many_attempts",
  });
  await expect(signIn(visitor("10.2.2.2"), { username, password: PASSWORD })).resolves.toHaveProperty("token");
});

test("one password tried on many accounts from one address is stopped", async () => {
  const address = "198.51.100.77";
  await claimAttempt({ account: "nobody-0", address });
  await db.rateLimit.update({ where: { key: `address:${address}` }, data: { points: 590 } });
  const codes: string[] = [];
  for (let n = 1; n <= 15; n++) {
    const typed = { username: `nobody-${n}`, password: "Bismillah123" };
    await signIn(visitor(address), typed).catch((refusal) => codes.push(refusal.code));
  }
  expect(codes.filter((code) => code === "sign_in_failed")).toHaveLength(10);
  expect(codes.filter((code) => code === "too_many_attempts")).toHaveLength(5);
});

const pointsOf = async (key: string) => (await db.rateLimit.findUnique({ where: { key } }))?.points ?? 0;

test("however many succeed at once, no limit sinks below nothing", async () => {
  const address = "198.51.100.80";
  await claimAttempt({ account: "bystander", address });
  for (let round = 0; round < 5; round++) {
    await Promise.all(
      Array.from({ length: 6 }, async () => {
        await claimAttempt({ account: "pump", address });
        await forgive({ account: "pump", address });
      }),
    );
    expect(await pointsOf(`address:${address}`)).toBeGreaterThanOrEqual(1);
    expect(await pointsOf("account:pump")).toBeGreaterThanOrEqual(0);
  }
});

test("what the pair refused was never counted elsewhere and is not given back", async () => {
  const attempt = { account: "pump-2", address: "198.51.100.81" };
  await Promise.all(Array.from({ length: 30 }, (_, n) => claimAttempt({ ...attempt, account: `other-${n}` })));
  await Promise.allSettled(Array.from({ length: 40 }, () => claimAttempt(attempt)));
  expect(await pointsOf(`address:${attempt.address}`)).toBe(36);
  await forgive(attempt);
  await forgive(attempt);
  expect(await pointsOf(`address:${attempt.address}`)).toBe(30);
});

test("who owns a whole IPv6 network is counted as one", async () => {
  const codes: string[] = [];
  for (let n = 1; n <= 8; n++) {
    const attempt = { account: "victim", address: `2001:db8:7:7::${n.toString(16)}` };
    await claimAttempt(attempt).catch(({ code }) => codes.push(code));
  }
  expect(codes).toEqual(["too_many_attempts", "too_many_attempts"]);
  await expect(claimAttempt({ account: "victim", address: "2001:db8:7:8::1" })).resolves.toBeUndefined();
});
