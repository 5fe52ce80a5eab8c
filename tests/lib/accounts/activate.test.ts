import { expect, test } from "vitest";
import { activateAccount } from "@/lib/accounts/activate";
import { changePassword } from "@/lib/accounts/change-password";
import { createSession } from "@/lib/accounts/create-session";
import { findActivation } from "@/lib/accounts/find-activation";
import { findActor } from "@/lib/accounts/find-actor";
import { issueCodes } from "@/lib/accounts/issue-codes";
import { issueResetCode } from "@/lib/accounts/issue-reset-code";
import { signIn } from "@/lib/accounts/sign-in";
import { systemActor, type User } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { verifyCode } from "@/lib/verifications/verify-code";
import { makeActor, makeAgency, makeEmployee, PASSWORD, trailOf, visitor } from "./office";

async function slip(name = "Siti Aminah") {
  const { agencyId, school } = await makeAgency();
  const employee = await makeEmployee(school, name);
  const { codes } = await issueCodes(systemActor("test"), { unitId: school.id });
  const [issued] = codes;
  if (!issued) throw new Error("no code was issued");
  return { ...issued, agencyId, nip: employee.nip };
}

test("a code, typed in small letters without hyphens, sets the password once", async () => {
  const { code, accountId, nip } = await slip();
  const typed = code.replaceAll("-", "").toLowerCase();
  const result = await activateAccount(visitor(), { code: typed, password: PASSWORD, repeated: PASSWORD });
  expect(result).toEqual({ accountId, first: true });
  await expect(signIn(visitor(), { username: nip, password: PASSWORD })).resolves.toHaveProperty("token");
  await expect(activateAccount(visitor(), { code, password: "kata-lain-yang-lain" })).rejects.toMatchObject({
    code: "activation_failed",
  });
  expect((await trailOf(accountId)).map(({ action }) => action)).toEqual(["account.activate", "session.create"]);
});

test("looking at a code, as link previews do, does not use it up", async () => {
  const { code } = await slip();
  for (let n = 0; n < 5; n++) {
    expect(await findActivation(visitor(), code)).toMatchObject({
      name: "Siti Aminah",
      unitName: "SD Negeri 1",
      first: true,
    });
  }
  await expect(activateAccount(visitor(), { code, password: PASSWORD })).resolves.toHaveProperty("accountId");
  expect(await findActivation(visitor(), code)).toBeNull();
});

test.each([
  ["unknown", async () => "K7QM-4RTX-9D2H"],
  [
    "expired",
    async () => {
      const { code, accountId } = await slip();
      await db.activationCode.updateMany({ where: { accountId }, data: { expiresAt: new Date(Date.now() - 1) } });
      return code;
    },
  ],
  [
    "used",
    async () => {
      const { code } = await slip();
      await activateAccount(visitor(), { code, password: PASSWORD });
      return code;
    },
  ],
  [
    "of a closed account",
    async () => {
      const { code, accountId } = await slip();
      await db.account.update({ where: { id: accountId }, data: { status: "disabled" } });
      return code;
    },
  ],
])("a code that is %s answers like any wrong one", async (_why, makeCode) => {
  const code = await makeCode();
  expect(await findActivation(visitor(), code)).toBeNull();
  const attempt = activateAccount(visitor(), { code, password: PASSWORD });
  await expect(attempt).rejects.toMatchObject({ code: "activation_failed", status: 422, fields: {} });
});

test("two taps set one password", async () => {
  const { code, accountId } = await slip();
  const outcomes = await Promise.allSettled([
    activateAccount(visitor(), { code, password: "kopi-tubruk-pagi" }),
    activateAccount(visitor(), { code, password: "teh-poci-sore-hari" }),
  ]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await trailOf(accountId)).toHaveLength(1);
});

test("weak, short and differing passwords are refused at their field and the code stays", async () => {
  const { code, nip } = await slip();
  const refusal = (password: string, repeated?: string) =>
    activateAccount(visitor(), { code, password, repeated }).catch(({ code: why, fields }) => [
      why,
      Object.keys(fields),
    ]);
  expect(await refusal(nip)).toEqual(["weak_password", ["password"]]);
  expect(await refusal("Aminah1985010")).toEqual(["weak_password", ["password"]]);
  expect(await refusal("pendek")).toEqual(["invalid_input", ["password"]]);
  expect(await refusal(PASSWORD, "lain sekali")).toEqual(["invalid_input", ["repeated"]]);
  await expect(activateAccount(visitor(), { code, password: PASSWORD })).resolves.toHaveProperty("accountId");
});

test("guessing codes from one address ends; a right code opens all the same, and looking up documents goes on", async () => {
  const { code } = await slip();
  const [guesser, elsewhere] = [visitor("198.51.100.5"), visitor("198.51.100.6")];
  expect(await findActivation(guesser, "0000-0000-0000")).toBeNull();
  await db.rateLimit.update({ where: { key: "activation:198.51.100.5" }, data: { points: 120 } });
  await expect(findActivation(guesser, "0000-0000-0000")).rejects.toMatchObject({ code: "too_many_attempts" });
  expect(await findActivation(elsewhere, "0000-0000-0000")).toBeNull();
  expect(await verifyCode(guesser, "0000-0000-0000")).toBeNull();
  expect(await findActivation(guesser, code)).not.toBeNull();
  await expect(activateAccount(guesser, { code, password: PASSWORD })).resolves.toHaveProperty("accountId");
});

test("a new password by code ends the sessions of the old one", async () => {
  const { code, accountId, employeeId, agencyId } = await slip();
  await activateAccount(visitor(), { code, password: PASSWORD });
  const { token } = await createSession(visitor(), { accountId, method: "password" });
  const admin = await makeActor(agencyId, "bkpsdm_admin");
  const again = await issueResetCode(admin, { employeeId });
  expect(await findActor(token, visitor().origin)).toMatchObject({ kind: "user" });
  const result = await activateAccount(visitor(), { code: again.code, password: "kopi-tubruk-pagi" });
  expect(result.first).toBe(false);
  expect(await findActor(token, visitor().origin)).toMatchObject({ kind: "anonymous" });
});

test("changing the password asks for the present one, keeps this session and ends the others", async () => {
  const { accountId, username } = await makeActor(null, null);
  const open = async () => (await createSession(visitor(), { accountId, method: "password" })).token;
  const [here, elsewhere] = [await open(), await open()];
  const me = (await findActor(here, visitor().origin)) as User;
  const change = { current: PASSWORD, password: "kopi-tubruk-pagi", repeated: "kopi-tubruk-pagi" };
  await expect(changePassword(me, { ...change, current: "keliru" })).rejects.toMatchObject({
    fields: { current: "Kata sandi sekarang tidak cocok" },
  });
  await changePassword(me, change);
  expect(await findActor(here, visitor().origin)).toMatchObject({ kind: "user" });
  expect(await findActor(elsewhere, visitor().origin)).toMatchObject({ kind: "anonymous" });
  await expect(signIn(visitor(), { username, password: PASSWORD })).rejects.toMatchObject({ code: "sign_in_failed" });
  await expect(signIn(visitor(), { username, password: "kopi-tubruk-pagi" })).resolves.toHaveProperty("token");
  expect((await trailOf(accountId)).map(({ action }) => action)).toContain("password.change");
  await expect(changePassword(visitor(), change)).rejects.toMatchObject({ code: "unauthenticated" });
});
